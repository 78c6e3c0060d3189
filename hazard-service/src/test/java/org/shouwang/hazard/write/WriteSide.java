package org.shouwang.hazard.write;

import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.kit.command.AggregateType;

/** The hazard as the service declares it, for tests of other packages. */
public final class WriteSide {
  private WriteSide() {}

  public static AggregateType<HazardCommand, HazardEvent> hazard() {
    return new HazardWriteConfiguration().hazard();
  }
}
