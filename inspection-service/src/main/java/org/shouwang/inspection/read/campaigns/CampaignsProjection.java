package org.shouwang.inspection.read.campaigns;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.inspection.CampaignClosedV1;
import org.shouwang.contracts.inspection.CampaignPlannedV1;
import org.shouwang.contracts.inspection.FeedbackMeetingHeldV1;
import org.shouwang.contracts.inspection.FindingsLockedV1;
import org.shouwang.inspection.read.campaigns.CampaignSummary.Counts;
import org.shouwang.inspection.read.campaigns.CampaignSummary.Stage;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Campaigns as they stand. */
@Component
class CampaignsProjection extends AggregateView<CampaignSummary> {
  static final String NAME = "campaigns";

  CampaignsProjection() {
    super(
        NAME,
        1,
        CampaignSummary.NONE,
        CampaignPlannedV1.class,
        FindingsLockedV1.class,
        FeedbackMeetingHeldV1.class,
        CampaignClosedV1.class);
  }

  @Override
  public CampaignSummary fold(CampaignSummary s, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case CampaignPlannedV1 e ->
          new CampaignSummary(
              envelope.district(),
              e.cooperativeId(),
              e.title(),
              e.plannedFor(),
              e.enterprises(),
              Stage.PLANNED,
              e.occurredAt(),
              null,
              null,
              List.of(),
              0,
              null,
              null);
      case FindingsLockedV1 e ->
          new CampaignSummary(
              s.district(),
              s.cooperative(),
              s.title(),
              s.plannedFor(),
              s.enterprises(),
              Stage.FINDINGS_LOCKED,
              s.plannedAt(),
              new Counts(e.visits(), e.findings(), e.strengths()),
              e.occurredAt(),
              List.of(),
              0,
              null,
              null);
      case FeedbackMeetingHeldV1 e ->
          new CampaignSummary(
              s.district(),
              s.cooperative(),
              s.title(),
              s.plannedFor(),
              s.enterprises(),
              Stage.FEEDBACK_HELD,
              s.plannedAt(),
              s.counts(),
              s.lockedAt(),
              e.commonProblems(),
              e.attendance(),
              e.occurredAt(),
              null);
      case CampaignClosedV1 e ->
          new CampaignSummary(
              s.district(),
              s.cooperative(),
              s.title(),
              s.plannedFor(),
              s.enterprises(),
              Stage.CLOSED,
              s.plannedAt(),
              s.counts(),
              s.lockedAt(),
              s.commonProblems(),
              s.attendance(),
              s.feedbackHeldAt(),
              e.occurredAt());
      default -> s;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "-plannedAt", "_id"),
        ViewIndex.on("by_district", "district", "-plannedAt", "_id"));
  }
}
