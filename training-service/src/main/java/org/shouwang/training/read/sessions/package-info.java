/** The list of training sessions. */
@NullMarked
package org.shouwang.training.read.sessions;

import org.jspecify.annotations.NullMarked;
