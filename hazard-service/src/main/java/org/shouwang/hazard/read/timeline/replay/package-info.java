/** A hazard as it stood at any instant, and what changed between two (审计回放). */
@NullMarked
package org.shouwang.hazard.read.timeline.replay;

import org.jspecify.annotations.NullMarked;
