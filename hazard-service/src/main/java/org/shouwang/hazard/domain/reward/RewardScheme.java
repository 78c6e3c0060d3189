package org.shouwang.hazard.domain.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Days;
import org.shouwang.hazard.domain.PolicyVersion;

/**
 * What a report is rewarded with (举报奖励标准), a dated policy version.
 *
 * @param version names the scheme in the events
 * @param effectiveFrom the first day on which it is in force
 * @param source where its numbers come from
 * @param rules by what is rewarded; what is not named is not rewarded
 * @param claimDays calendar days from the notification within which it is to be claimed
 */
public record RewardScheme(
    String version, LocalDate effectiveFrom, String source, Map<Basis, Rule> rules, int claimDays)
    implements PolicyVersion {
  private static final long WHOLE = 100;

  public RewardScheme {
    rules = Map.copyOf(rules);
  }

  /**
   * One rule, in yuan.
   *
   * @param percentOfFine of the fine that was imposed; null where an officer sets the amount within
   *     the bounds
   * @param leastYuan the least
   * @param mostYuan the most (封顶)
   */
  public record Rule(@Nullable Integer percentOfFine, int leastYuan, int mostYuan) {
    /** The share of a fine, in whole yuan, half a yuan up, within the bounds. */
    int ofFine(int percent, int fineYuan) {
      long share = (fineYuan * (long) percent + WHOLE / 2) / WHOLE;
      return Math.toIntExact(Math.clamp(share, (long) leastYuan, (long) mostYuan));
    }

    boolean allows(int amountYuan) {
      return amountYuan >= leastYuan && amountYuan <= mostYuan;
    }
  }

  Instant claimUntil(Instant notifiedAt) {
    return Days.endOf(Days.of(notifiedAt).plusDays(claimDays));
  }
}
