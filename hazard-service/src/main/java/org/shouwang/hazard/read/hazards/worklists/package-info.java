/** What waits for whom (待办). */
@NullMarked
package org.shouwang.hazard.read.hazards.worklists;

import org.jspecify.annotations.NullMarked;
