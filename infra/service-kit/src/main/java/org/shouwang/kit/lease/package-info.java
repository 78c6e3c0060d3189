/** Leases (租约): one instance at a time does what only one may do. */
@NullMarked
package org.shouwang.kit.lease;

import org.jspecify.annotations.NullMarked;
