/** The list of drills. */
@NullMarked
package org.shouwang.training.read.drills;

import org.jspecify.annotations.NullMarked;
