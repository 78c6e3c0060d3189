package org.shouwang.hazard.read.hazards;

import static org.shouwang.hazard.domain.HazardStatus.*;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Segment;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every hazard as it stands (隐患台账). */
@Component
class HazardsProjection extends AggregateView<HazardRow> {
  static final String NAME = "hazards";

  HazardsProjection() {
    super(NAME, 2, HazardRow.EMPTY, all(HazardContract.class));
  }

  @Override
  public HazardRow fold(HazardRow row, ContractEvent event, EventEnvelope envelope) {
    return fold(row, (HazardContract) event, envelope).at(envelope.sequence());
  }

  private static HazardRow fold(HazardRow row, HazardContract event, EventEnvelope envelope) {
    HazardRow.Facets facets = row.facets();
    return switch (event) {
      case HazardReportedV1 e -> reported(e, envelope);
      case HazardCorrectedV1 e -> row.corrected(e);
      case HazardDismissedV1 e -> row.in(DISMISSED);
      case DismissalAppealedV1 e -> row; // dismissed until somebody has decided
      case DismissalUpheldV1 e -> row;
      case HazardReinstatedV1 e -> row.in(REPORTED);
      case HazardMarkedDuplicateV1 e -> row.duplicateOf(e.originalId());
      case DuplicateRevokedV1 e -> row.noDuplicate();
      case RecurrenceIdentifiedV1 e -> row.recurrenceOf(e.recurrenceOf());
      case HazardConfirmedV1 e -> confirmed(row, HazardConfirmedV2.from(e));
      case HazardConfirmedV2 e -> confirmed(row, e);
      case RegradeProposedV1 e -> row; // nothing changes until the second of both has spoken
      case HazardRegradedV1 e -> row.graded(e.grade());
      case RectificationPrescribedV1 e -> row; // told in the timeline
      case InterimControlsAppliedV1 e -> row;
      case OperationSuspendedV1 e ->
          row.with(facets.operation(Operation.valueOf(e.extent().name())));
      case ResumptionRequestedV1 e -> row.with(facets.reviewDueAt(e.reviewDueAt()));
      case OperationResumedV1 e -> row.with(facets.operation(Operation.NORMAL));
      case GovernancePlanSubmittedV1 e -> row.with(facets.plan(Plan.SUBMITTED));
      case GovernancePlanApprovedV1 e -> row.with(facets.plan(Plan.APPROVED));
      case GovernancePlanReturnedV1 e -> row.with(facets.plan(Plan.NONE));
      case HazardListedForSupervisionV1 e -> row.with(facets.supervision(Supervision.LISTED));
      case HazardDelistedV1 e -> row.with(facets.supervision(Supervision.DELISTED));
      case RectificationAssignedV1 e -> assigned(row, e);
      case HazardRectifiedV1 e -> row.in(RECTIFIED).rectified(e.occurredAt());
      case RectificationRejectedV1 e ->
          row.in(RECTIFYING).rectified(null).rejected(row.rejections() + 1);
      case RectificationAcceptedV1 e -> row; // the sign-off follows in the same commit
      case RectificationAcceptedV2 e -> row; // or once the other of two has accepted too
      case HazardClosedV1 e -> closed(row, e.occurredAt());
      case HazardClosedV2 e -> closed(row, e.occurredAt());
      case ExtensionRequestedV1 e -> row.with(facets.extensionUntil(e.dueAt()));
      case ExtensionGrantedV1 e -> row.dueAt(e.dueAt()).with(facets.extensionUntil(null));
      case ExtensionRefusedV1 e -> row.with(facets.extensionUntil(null));
      case TransferProposedV1 e -> row.with(facets.transferTo(e.toEnterpriseId()));
      case TransferDeclinedV1 e -> row.with(facets.transferTo(null));
      case TransferAcceptedV1 e -> row.transferred(e.toEnterpriseId(), e.occurredAt());
      case TransferImposedV1 e ->
          row.dueAt(e.dueAt()).transferred(e.toEnterpriseId(), e.occurredAt());
      case HazardTransferredOutV1 e -> row.in(TRANSFERRED_OUT);
      case HazardExtinguishedV1 e -> row.in(EXTINGUISHED);
      case LookBackScheduledV1 e -> row.with(facets.lookBack(LookBack.DUE, e.dueAt()));
      case LookBackPassedV1 e -> row.with(facets.lookBack(LookBack.PASSED, null));
      case LookBackFailedV1 e -> row.with(facets.lookBack(LookBack.FAILED, null));
      case HazardReopenedV1 e -> row.reopened(e.cycle());
    };
  }

  private static HazardRow confirmed(HazardRow row, HazardConfirmedV2 e) {
    return row.in(CONFIRMED).confirmed(new HazardRow.Confirmed(e.occurredAt(), e.grade()));
  }

  private static HazardRow assigned(HazardRow row, RectificationAssignedV1 e) {
    return row.in(RECTIFYING)
        .assigned(
            new HazardRow.Assigned(
                e.occurredAt(), e.measure(), e.assigneeId(), e.dueAt(), e.dueAt()));
  }

  private static HazardRow closed(HazardRow row, Instant at) {
    return row.in(CLOSED).closed(at).with(row.facets().closed());
  }

  private static HazardRow reported(HazardReportedV1 e, EventEnvelope envelope) {
    return new HazardRow(
        REPORTED,
        null,
        envelope.district(),
        envelope.cooperative(),
        envelope.enterprise(),
        new HazardRow.Reported(
            e.occurredAt(),
            e.source(),
            e.visitId(),
            e.findingId(),
            e.category(),
            e.clause(),
            e.description(),
            e.place()),
        null,
        null,
        null,
        null,
        0,
        HazardRow.Links.NONE,
        HazardRow.Facets.NONE.responsible(new Segment(e.enterpriseId(), e.occurredAt())),
        envelope.sequence());
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "status"),
        ViewIndex.on("by_enterprise", "enterprise", "status"),
        ViewIndex.on("by_visit", "report.visitId"),
        ViewIndex.on("by_finding", "report.findingId"));
  }
}
