package org.shouwang.hazard.domain.reward;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reward (奖励) as it stands: one for a report at most. */
public sealed interface Reward {

  /** The state's name. */
  RewardStatus status();

  /** None was assessed or denied. */
  record None() implements Reward {
    @Override
    public RewardStatus status() {
      return RewardStatus.NONE;
    }
  }

  /**
   * A reward that was assessed, or denied.
   *
   * @param district whose it is
   * @param reportId the report
   * @param hazardId the hazard that it told of
   * @param amountYuan how much, in yuan; 0 where it was denied right away
   * @param unhandled whether it was assessed though the hazard was known before, for nobody had
   *     handled it
   * @param judges who verified or assessed, and may not approve
   * @param claimUntil until when it may be claimed, once the reporter was notified
   * @param since when its last event happened; nothing may happen before that
   */
  record Known(
      String district,
      String reportId,
      String hazardId,
      RewardStatus status,
      int amountYuan,
      boolean unhandled,
      Set<String> judges,
      @Nullable Instant claimUntil,
      Instant since)
      implements Reward {
    public Known {
      judges = Set.copyOf(judges);
    }

    Known to(RewardStatus next, Instant at) {
      return with(next, claimUntil, at);
    }

    Known claimableUntil(Instant until, Instant at) {
      return with(RewardStatus.NOTIFIED, until, at);
    }

    private Known with(RewardStatus next, @Nullable Instant until, Instant at) {
      return new Known(
          district, reportId, hazardId, next, amountYuan, unhandled, judges, until, at);
    }
  }
}
