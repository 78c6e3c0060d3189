package org.shouwang.hazard.policy;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.deadline.TimerChange;

/** What the timers would do with a fault planted into them, for tests of invariants. */
final class ClockBugs {
  private ClockBugs() {}

  static List<TimerChange> staysAsItWas(HazardTimers timers, Instant from, Instant to, Instant at) {
    return List.of();
  }
}
