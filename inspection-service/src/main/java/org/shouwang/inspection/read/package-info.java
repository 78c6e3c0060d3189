/** What every list of this service has in common. */
@NullMarked
package org.shouwang.inspection.read;

import org.jspecify.annotations.NullMarked;
