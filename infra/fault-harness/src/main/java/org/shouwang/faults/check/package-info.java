/** The invariants, checked by code that shares nothing with the product. */
@NullMarked
package org.shouwang.faults.check;

import org.jspecify.annotations.NullMarked;
