/** What this service tells the others: one contract event for each of its own. */
@NullMarked
package org.shouwang.training.publish;

import org.jspecify.annotations.NullMarked;
