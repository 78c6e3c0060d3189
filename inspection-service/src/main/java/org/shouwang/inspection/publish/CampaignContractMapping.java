package org.shouwang.inspection.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.inspection.CampaignClosedV1;
import org.shouwang.contracts.inspection.CampaignPlannedV1;
import org.shouwang.contracts.inspection.FeedbackMeetingHeldV1;
import org.shouwang.contracts.inspection.FindingsLockedV1;
import org.shouwang.inspection.domain.CampaignEvent;
import org.shouwang.inspection.domain.CampaignEvent.CampaignClosed;
import org.shouwang.inspection.domain.CampaignEvent.CampaignPlanned;
import org.shouwang.inspection.domain.CampaignEvent.FeedbackMeetingHeld;
import org.shouwang.inspection.domain.CampaignEvent.FindingsLocked;
import org.shouwang.inspection.domain.Plan;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;

/** Campaign events as contract events, and back. */
public final class CampaignContractMapping implements ContractMapping<CampaignEvent> {

  @Override
  public ContractEvent toContract(CampaignEvent event) {
    return switch (event) {
      case CampaignPlanned e ->
          new CampaignPlannedV1(
              e.occurredAt(),
              e.plan().cooperative(),
              e.plan().title(),
              e.plan().plannedFor(),
              e.plan().enterprises());
      case FindingsLocked e ->
          new FindingsLockedV1(e.occurredAt(), e.visits(), e.findings(), e.strengths());
      case FeedbackMeetingHeld e ->
          new FeedbackMeetingHeldV1(e.occurredAt(), e.commonProblems(), e.attendance());
      case CampaignClosed e ->
          new CampaignClosedV1(e.occurredAt(), e.visits(), e.findings(), e.strengths());
    };
  }

  @Override
  public CampaignEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case CampaignPlannedV1 e ->
          new CampaignPlanned(
              e.occurredAt(), new Plan(owner, e.title(), e.plannedFor(), e.enterprises()));
      case FindingsLockedV1 e ->
          new FindingsLocked(e.occurredAt(), e.visits(), e.findings(), e.strengths());
      case FeedbackMeetingHeldV1 e ->
          new FeedbackMeetingHeld(e.occurredAt(), e.commonProblems(), e.attendance());
      case CampaignClosedV1 e ->
          new CampaignClosed(e.occurredAt(), e.visits(), e.findings(), e.strengths());
      default -> throw new IllegalArgumentException("not about a campaign: " + contract.getClass());
    };
  }
}
