/** What this service's own log says right now. */
@NullMarked
package org.shouwang.training.history;

import org.jspecify.annotations.NullMarked;
