package org.shouwang.hazard.read.publicreports;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.reward.RewardStatus;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every reward as it stands (奖励台账). */
@Component
class RewardsProjection extends AggregateView<RewardRow> {
  static final String NAME = "rewards";

  RewardsProjection() {
    super(NAME, 1, RewardRow.EMPTY, all(RewardContract.class));
  }

  @Override
  public RewardRow fold(RewardRow row, ContractEvent event, EventEnvelope envelope) {
    long sequence = envelope.sequence();
    return switch ((RewardContract) event) {
      case RewardAssessedV1 e ->
          new RewardRow(
              RewardStatus.ASSESSED,
              envelope.district(),
              e.reportId(),
              e.hazardId(),
              e.basis(),
              e.occurredAt(),
              e.fineYuan(),
              e.amountYuan(),
              e.policyVersion(),
              null,
              null,
              null,
              sequence);
      case RewardApprovedV1 e -> row.to(RewardStatus.APPROVED, sequence);
      case RewardNotifiedV1 e -> row.notified(e.claimUntil(), sequence);
      case RewardClaimedV1 e -> row.to(RewardStatus.CLAIMED, sequence);
      case RewardPaidV1 e -> row.settled(RewardStatus.PAID, e.occurredAt(), sequence);
      case RewardDeniedV1 e ->
          (sequence == 0 ? deniedRightAway(e, envelope) : row)
              .denied(e.ground(), e.occurredAt(), sequence);
      case RewardLapsedV1 e -> row.settled(RewardStatus.LAPSED, e.occurredAt(), sequence);
    };
  }

  private static RewardRow deniedRightAway(RewardDeniedV1 e, EventEnvelope envelope) {
    return new RewardRow(
        RewardStatus.DENIED,
        envelope.district(),
        e.reportId(),
        e.hazardId(),
        null,
        e.occurredAt(),
        0,
        0,
        null,
        null,
        null,
        null,
        envelope.sequence());
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_district", "district", "decidedAt"),
        ViewIndex.on("by_hazard", "hazardId"),
        ViewIndex.on("by_report", "reportId"));
  }
}
