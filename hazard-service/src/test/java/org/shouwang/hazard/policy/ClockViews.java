package org.shouwang.hazard.policy;

import java.util.List;
import org.shouwang.hazard.domain.ClockFacts;
import org.shouwang.hazard.domain.PolicyVersions;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.kit.projection.Projection;

/** The deadlines that are running, for tests of other packages. */
public final class ClockViews {
  private ClockViews() {}

  public static Projection<?> hazards() {
    return new HazardTimers(
        new Timings(new PolicyVersions<>(List.of(ClockFacts.TIMERS)), ClockFacts.CALENDAR));
  }

  public static Projection<?> reports() {
    return new PublicReportTimers();
  }
}
