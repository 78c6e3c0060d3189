package org.shouwang.hazard.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.reward.Basis;
import org.shouwang.hazard.domain.reward.DenialGround;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.hazard.domain.reward.RewardEvent.*;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;

/** Events of rewards as contract events, and back. */
public final class RewardContractMapping implements ContractMapping<RewardEvent> {

  @Override
  public ContractEvent toContract(RewardEvent event) {
    return switch (event) {
      case RewardAssessed e ->
          new RewardAssessedV1(
              e.occurredAt(),
              e.reportId(),
              e.hazardId(),
              RewardBasis.valueOf(e.basis().name()),
              e.fineYuan(),
              e.amountYuan(),
              e.unhandled(),
              e.verifierIds(),
              e.assessorId(),
              e.policyVersion());
      case RewardApproved e -> new RewardApprovedV1(e.occurredAt(), e.remark(), e.approverId());
      case RewardNotified e ->
          new RewardNotifiedV1(e.occurredAt(), e.claimUntil(), e.notifierId(), e.policyVersion());
      case RewardClaimed e -> new RewardClaimedV1(e.occurredAt());
      case RewardPaid e -> new RewardPaidV1(e.occurredAt(), e.amountYuan(), e.payerId());
      case RewardDenied e ->
          new RewardDeniedV1(
              e.occurredAt(),
              e.reportId(),
              e.hazardId(),
              RewardDenialGround.valueOf(e.ground().name()),
              e.reason(),
              e.denierId());
      case RewardLapsed e -> new RewardLapsedV1(e.occurredAt(), e.claimUntil());
    };
  }

  @Override
  public RewardEvent toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof RewardContract event)) {
      throw new IllegalArgumentException("not about a reward: " + contract.getClass());
    }
    return switch (event) {
      case RewardAssessedV1 e ->
          new RewardAssessed(
              e.occurredAt(),
              owner.district(),
              e.reportId(),
              e.hazardId(),
              Basis.valueOf(e.basis().name()),
              e.fineYuan(),
              e.amountYuan(),
              e.unhandled(),
              e.verifierIds(),
              e.assessorId(),
              e.policyVersion());
      case RewardApprovedV1 e -> new RewardApproved(e.occurredAt(), e.remark(), e.approverId());
      case RewardNotifiedV1 e ->
          new RewardNotified(e.occurredAt(), e.claimUntil(), e.notifierId(), e.policyVersion());
      case RewardClaimedV1 e -> new RewardClaimed(e.occurredAt());
      case RewardPaidV1 e -> new RewardPaid(e.occurredAt(), e.amountYuan(), e.payerId());
      case RewardDeniedV1 e ->
          new RewardDenied(
              e.occurredAt(),
              owner.district(),
              e.reportId(),
              e.hazardId(),
              DenialGround.valueOf(e.ground().name()),
              e.reason(),
              e.denierId());
      case RewardLapsedV1 e -> new RewardLapsed(e.occurredAt(), e.claimUntil());
    };
  }
}
