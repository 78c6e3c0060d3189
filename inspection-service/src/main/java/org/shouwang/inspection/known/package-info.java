/** What this service knows of the others, learned from their events. */
@NullMarked
package org.shouwang.inspection.known;

import org.jspecify.annotations.NullMarked;
