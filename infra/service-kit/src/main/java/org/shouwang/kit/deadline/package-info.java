/** Deadlines (时限): what is to be asked of an aggregate when a time has come, exactly once. */
@NullMarked
package org.shouwang.kit.deadline;

import org.jspecify.annotations.NullMarked;
