package org.shouwang.hazard.domain.reward;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.DomainEvent;

/** What can happen to a reward. Private to this service. */
public sealed interface RewardEvent extends DomainEvent {

  /** 已核定. The district is in the envelope. */
  record RewardAssessed(
      Instant occurredAt,
      String district,
      String reportId,
      String hazardId,
      Basis basis,
      int fineYuan,
      int amountYuan,
      boolean unhandled,
      List<String> verifierIds,
      String assessorId,
      String policyVersion)
      implements RewardEvent {
    public RewardAssessed {
      verifierIds = List.copyOf(verifierIds);
    }
  }

  /** 已审批. */
  record RewardApproved(Instant occurredAt, @Nullable String remark, String approverId)
      implements RewardEvent {}

  /** 已通知. */
  record RewardNotified(
      Instant occurredAt, Instant claimUntil, String notifierId, String policyVersion)
      implements RewardEvent {}

  /** 已领取. */
  record RewardClaimed(Instant occurredAt) implements RewardEvent {}

  /** 已兑付. */
  record RewardPaid(Instant occurredAt, int amountYuan, String payerId) implements RewardEvent {}

  /** 不予奖励. The district is in the envelope. */
  record RewardDenied(
      Instant occurredAt,
      String district,
      String reportId,
      String hazardId,
      DenialGround ground,
      String reason,
      String denierId)
      implements RewardEvent {}

  /** 逾期放弃. */
  record RewardLapsed(Instant occurredAt, Instant claimUntil) implements RewardEvent {}
}
