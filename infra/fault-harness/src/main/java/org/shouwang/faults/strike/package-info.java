/** The faults and when they come. */
@NullMarked
package org.shouwang.faults.strike;

import org.jspecify.annotations.NullMarked;
