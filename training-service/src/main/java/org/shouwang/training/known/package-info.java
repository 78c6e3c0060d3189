/** What this service knows of the others, learned from their events. */
@NullMarked
package org.shouwang.training.known;

import org.jspecify.annotations.NullMarked;
