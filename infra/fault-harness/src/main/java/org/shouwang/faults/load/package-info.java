/** What clients do meanwhile, and what they saw. */
@NullMarked
package org.shouwang.faults.load;

import org.jspecify.annotations.NullMarked;
