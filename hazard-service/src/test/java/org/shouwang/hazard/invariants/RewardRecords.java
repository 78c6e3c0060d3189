package org.shouwang.hazard.invariants;

import org.shouwang.hazard.domain.reward.RewardDecider;
import org.shouwang.hazard.domain.reward.RewardSequences;
import org.shouwang.hazard.write.publicreport.PublicWriteSide;

/** Sequences of a reward with what its log must hold after each. */
public final class RewardRecords extends RewardSequences {
  public RewardRecords() {
    super(new LogInvariants<>(PublicWriteSide.reward(), new RewardDecider(), "rewards"));
  }
}
