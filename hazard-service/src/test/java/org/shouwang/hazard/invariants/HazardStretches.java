package org.shouwang.hazard.invariants;

import org.shouwang.hazard.domain.HazardSequences;

/** Sequences of a hazard with the invariants after each. */
public final class HazardStretches extends HazardSequences {
  public HazardStretches() {
    super(RunInvariants.of(Family.hazards()));
  }

  /** The same elsewhere than in memory. */
  HazardStretches(Run.Place place) {
    super(RunInvariants.on(Family.hazards(), place));
  }
}
