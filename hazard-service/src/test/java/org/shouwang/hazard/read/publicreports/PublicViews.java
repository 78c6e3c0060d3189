package org.shouwang.hazard.read.publicreports;

import org.shouwang.kit.projection.Projection;

/** The ledgers of reports and rewards, for tests of other packages. */
public final class PublicViews {
  private PublicViews() {}

  public static Projection<?> reports() {
    return new ReportsProjection();
  }

  public static Projection<?> rewards() {
    return new RewardsProjection();
  }
}
