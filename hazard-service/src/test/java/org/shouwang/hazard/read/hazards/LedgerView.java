package org.shouwang.hazard.read.hazards;

import org.shouwang.kit.projection.Projection;

/** The ledger of hazards, for tests of other packages. */
public final class LedgerView {
  private LedgerView() {}

  public static Projection<?> projection() {
    return new HazardsProjection();
  }
}
