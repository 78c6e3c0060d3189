/** What every list of this service has in common. */
@NullMarked
package org.shouwang.training.read;

import org.jspecify.annotations.NullMarked;
