package org.shouwang.hazard.invariants;

import org.shouwang.hazard.domain.HazardSequences;

/** Sequences of a hazard with the invariants after each. */
public final class HazardStretches extends HazardSequences {
  public HazardStretches() {
    super(RunInvariants.of(Family.hazards()));
  }

  /** The same on other logs than those in memory. */
  HazardStretches(Run.Logs logs) {
    super(RunInvariants.on(Family.hazards(), logs));
  }
}
