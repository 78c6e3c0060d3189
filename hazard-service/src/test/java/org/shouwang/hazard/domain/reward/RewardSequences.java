package org.shouwang.hazard.domain.reward;

import org.shouwang.hazard.domain.planted.Sequences;

/** Rewards against {@link PlainReward}: money moves along one road, once, and past two people. */
public final class RewardSequences
    extends Sequences<Reward, RewardCommand, RewardEvent, PlainReward> {
  static final int SEEDS = 2_000;
  private static final int STEPS = 20;

  public RewardSequences() {
    super(new RewardDecider(), PlainReward::new, RandomRewards::new, STEPS);
  }
}
