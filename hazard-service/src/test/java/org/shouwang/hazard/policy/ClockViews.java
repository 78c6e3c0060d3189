package org.shouwang.hazard.policy;

import org.shouwang.hazard.domain.ClockFacts;
import org.shouwang.kit.projection.Projection;

/** The deadlines that are running, for tests of other packages. */
public final class ClockViews {
  private ClockViews() {}

  public static Projection<?> hazards() {
    return new HazardTimers(ClockFacts.TIMINGS);
  }

  public static Projection<?> reports() {
    return new PublicReportTimers();
  }
}
