package org.shouwang.hazard.invariants;

import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardSequences;
import org.shouwang.hazard.write.WriteSide;

/** Sequences of a hazard with what its log must hold after each. */
public final class HazardRecords extends HazardSequences {
  public HazardRecords() {
    super(new LogInvariants<>(WriteSide.hazard(), new HazardDecider(), "hazards"));
  }
}
