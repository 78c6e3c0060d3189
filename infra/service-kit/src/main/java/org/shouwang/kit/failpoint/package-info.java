/** Named places at which a fault harness may strike; nothing happens there in the product. */
@NullMarked
package org.shouwang.kit.failpoint;

import org.jspecify.annotations.NullMarked;
