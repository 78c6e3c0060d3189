package org.shouwang.hazard.read.publicreports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.RewardBasis;
import org.shouwang.contracts.hazard.RewardDenialGround;
import org.shouwang.hazard.domain.reward.RewardStatus;

/**
 * One reward as it stands: for what and how much, never for whom.
 *
 * @param decidedAt when it was assessed, or denied right away
 * @param amountYuan in yuan; 0 where none was assessed
 * @param scheme the version of the scheme that set it
 * @param claimUntil until when it may be claimed
 * @param settledAt when it was paid, denied, or lapsed
 * @param version the sequence of its last event, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RewardRow(
    RewardStatus status,
    @Nullable String district,
    @Nullable String reportId,
    @Nullable String hazardId,
    @Nullable RewardBasis basis,
    @Nullable Instant decidedAt,
    int fineYuan,
    int amountYuan,
    @Nullable String scheme,
    @Nullable Instant claimUntil,
    @Nullable Instant settledAt,
    @Nullable RewardDenialGround deniedFor,
    long version) {

  static final RewardRow EMPTY =
      new RewardRow(
          RewardStatus.NONE, null, null, null, null, null, 0, 0, null, null, null, null, -1);

  RewardRow to(RewardStatus next, long sequence) {
    return with(next, claimUntil, settledAt, deniedFor, sequence);
  }

  RewardRow notified(Instant until, long sequence) {
    return with(RewardStatus.NOTIFIED, until, settledAt, deniedFor, sequence);
  }

  RewardRow settled(RewardStatus end, Instant at, long sequence) {
    return with(end, claimUntil, at, deniedFor, sequence);
  }

  RewardRow denied(RewardDenialGround ground, Instant at, long sequence) {
    return with(RewardStatus.DENIED, claimUntil, at, ground, sequence);
  }

  private RewardRow with(
      RewardStatus next,
      @Nullable Instant until,
      @Nullable Instant settled,
      @Nullable RewardDenialGround ground,
      long sequence) {
    return new RewardRow(
        next,
        district,
        reportId,
        hazardId,
        basis,
        decidedAt,
        fineYuan,
        amountYuan,
        scheme,
        until,
        settled,
        ground,
        sequence);
  }
}
