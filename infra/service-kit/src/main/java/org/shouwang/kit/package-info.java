/** What every service needs once. */
@NullMarked
package org.shouwang.kit;

import org.jspecify.annotations.NullMarked;
