package org.shouwang.hazard.read.timeline.replay;

import org.shouwang.hazard.read.timeline.TimelineStep;

/** What the replay would do with a fault planted into it, for tests of invariants. */
final class ReplayBugs {
  private ReplayBugs() {}

  static long oneEarlier(TimelineStep step) {
    return step.commit() - 1;
  }
}
