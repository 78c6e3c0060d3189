/** What the read views share. */
@NullMarked
package org.shouwang.membership.read;

import org.jspecify.annotations.NullMarked;
