package org.shouwang.hazard.domain.reward;

import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.planted.Invariants;
import org.shouwang.hazard.domain.planted.Sequences;

/** Rewards against {@link PlainReward}: money moves along one road, once, and past two people. */
public class RewardSequences extends Sequences<Reward, RewardCommand, RewardEvent, PlainReward> {
  public static final int SEEDS = 2_000;
  private static final int STEPS = 20;

  public RewardSequences() {
    this(null);
  }

  /** The same with what must hold after each. */
  protected RewardSequences(@Nullable Invariants<RewardCommand, RewardEvent> invariants) {
    super(new RewardDecider(), PlainReward::new, RandomRewards::new, STEPS, invariants);
  }
}
