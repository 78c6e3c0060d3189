package org.shouwang.hazard.invariants;

import org.shouwang.hazard.domain.reward.RewardSequences;

/** Sequences of a reward with the invariants after each. */
public final class RewardStretches extends RewardSequences {
  public RewardStretches() {
    super(RunInvariants.of(Family.rewards()));
  }

  /** The same elsewhere than in memory. */
  RewardStretches(Run.Place place) {
    super(RunInvariants.on(Family.rewards(), place));
  }
}
