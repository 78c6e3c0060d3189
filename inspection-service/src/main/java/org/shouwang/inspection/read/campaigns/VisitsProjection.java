package org.shouwang.inspection.read.campaigns;

import java.util.List;
import java.util.Objects;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.inspection.FindingRecordedV1;
import org.shouwang.contracts.inspection.FindingRecordedV2;
import org.shouwang.contracts.inspection.FindingRecordedV3;
import org.shouwang.contracts.inspection.LookBackAnsweredV1;
import org.shouwang.contracts.inspection.LookBackAnsweredV2;
import org.shouwang.contracts.inspection.LookBackOutcome;
import org.shouwang.contracts.inspection.LookBacksListedV1;
import org.shouwang.contracts.inspection.SignatureRefusedV1;
import org.shouwang.contracts.inspection.StrengthNotedV1;
import org.shouwang.contracts.inspection.VisitCheckedInV1;
import org.shouwang.contracts.inspection.VisitSignedV1;
import org.shouwang.inspection.read.campaigns.VisitRecord.Finding;
import org.shouwang.inspection.read.campaigns.VisitRecord.LookBack;
import org.shouwang.inspection.read.campaigns.VisitRecord.Member;
import org.shouwang.inspection.read.campaigns.VisitRecord.Stage;
import org.shouwang.inspection.read.campaigns.VisitRecord.Strength;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Visits with their records. */
@Component
class VisitsProjection extends AggregateView<VisitRecord> {
  static final String NAME = "visits";

  VisitsProjection() {
    super(
        NAME,
        4,
        VisitRecord.NONE,
        VisitCheckedInV1.class,
        LookBacksListedV1.class,
        LookBackAnsweredV1.class,
        LookBackAnsweredV2.class,
        FindingRecordedV1.class,
        FindingRecordedV2.class,
        FindingRecordedV3.class,
        StrengthNotedV1.class,
        VisitSignedV1.class,
        SignatureRefusedV1.class);
  }

  @Override
  public VisitRecord fold(VisitRecord state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case VisitCheckedInV1 e -> checkedIn(e, envelope);
      case LookBacksListedV1 e -> listed(state, e);
      case LookBackAnsweredV1 e -> answered(state, LookBackAnsweredV2.from(e));
      case LookBackAnsweredV2 e -> answered(state, e);
      case FindingRecordedV1 e -> recorded(state, FindingRecordedV3.from(e));
      case FindingRecordedV2 e -> recorded(state, FindingRecordedV3.from(e));
      case FindingRecordedV3 e -> recorded(state, e);
      case StrengthNotedV1 e ->
          state.with(
              new Strength(
                  e.strengthId(), e.description(), e.place(), e.recorderId(), e.occurredAt()));
      case VisitSignedV1 e -> state.finished(Stage.SIGNED, e.signerId(), null, e.occurredAt());
      case SignatureRefusedV1 e ->
          state.finished(Stage.SIGNATURE_REFUSED, null, e.reason(), e.occurredAt());
      default -> state;
    };
  }

  private static VisitRecord recorded(VisitRecord visit, FindingRecordedV3 event) {
    return visit.with(
        new Finding(
            event.findingId(),
            event.category(),
            event.clause(),
            event.description(),
            event.place(),
            event.commonality().name(),
            event.recorderId(),
            event.occurredAt(),
            event.evidence()));
  }

  private static VisitRecord listed(VisitRecord visit, LookBacksListedV1 event) {
    return visit.toLookBackAt(
        event.hazards().stream().map(one -> LookBack.open(one.hazardId(), one.visitId())).toList());
  }

  private static VisitRecord answered(VisitRecord visit, LookBackAnsweredV2 event) {
    String foundBy =
        visit.lookBacks().stream()
            .filter(one -> one.hazardId().equals(event.hazardId()))
            .map(LookBack::visitId)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return visit.lookedBackAt(
        new LookBack(
            event.hazardId(),
            foundBy,
            event.outcome() == LookBackOutcome.PASSED,
            event.remark(),
            event.answererId(),
            event.occurredAt(),
            event.evidence()));
  }

  private static VisitRecord checkedIn(VisitCheckedInV1 event, EventEnvelope envelope) {
    return new VisitRecord(
        envelope.district(),
        event.cooperativeId(),
        event.enterpriseId(),
        event.campaignId(),
        event.team().stream()
            .map(one -> new Member(one.personId(), one.enterpriseId(), one.expert()))
            .toList(),
        Stage.IN_PROGRESS,
        event.occurredAt(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_campaign", "campaign", "-checkedInAt", "_id"),
        ViewIndex.on("by_cooperative", "cooperative", "-checkedInAt", "_id"),
        ViewIndex.on("by_district", "district", "-checkedInAt", "_id"));
  }
}
