package org.shouwang.hazard.read.hazards;

import static org.shouwang.hazard.domain.HazardStatus.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.HazardStatus;
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
    super(NAME, 3, HazardRow.EMPTY, all(HazardContract.class));
  }

  @Override
  public HazardRow fold(HazardRow row, ContractEvent event, EventEnvelope envelope) {
    return fold(row, (HazardContract) event, envelope).at(envelope.sequence());
  }

  private static HazardRow fold(HazardRow row, HazardContract event, EventEnvelope envelope) {
    return switch (event) {
      case HazardReportedV1 e -> reported(e, envelope);
      case HazardCorrectedV1 e -> corrected(row, e);
      case HazardDismissedV1 e -> in(row, DISMISSED);
      case DismissalAppealedV1 e -> row; // dismissed until somebody has decided
      case DismissalUpheldV1 e -> row;
      case HazardReinstatedV1 e -> in(row, REPORTED);
      case HazardMarkedDuplicateV1 e -> row.with(draft -> draft.duplicateOf(e.originalId()));
      case DuplicateRevokedV1 e -> row.with(RowDraft::noDuplicate);
      case RecurrenceIdentifiedV1 e -> row.with(draft -> draft.recurrenceOf = e.recurrenceOf());
      case HazardConfirmedV1 e -> confirmed(row, HazardConfirmedV2.from(e));
      case HazardConfirmedV2 e -> confirmed(row, e);
      case RegradeProposedV1 e -> row; // nothing changes until the second of both has spoken
      case HazardRegradedV1 e -> regraded(row, e.grade());
      case RectificationPrescribedV1 e -> row; // told in the timeline
      case InterimControlsAppliedV1 e -> row;
      case OperationSuspendedV1 e ->
          row.with(draft -> draft.operates(Operation.valueOf(e.extent().name())));
      case ResumptionRequestedV1 e -> row.with(draft -> draft.reviewDueAt = e.reviewDueAt());
      case OperationResumedV1 e -> row.with(draft -> draft.operates(Operation.NORMAL));
      case GovernancePlanSubmittedV1 e -> row.with(draft -> draft.plan = Plan.SUBMITTED);
      case GovernancePlanApprovedV1 e -> row.with(draft -> draft.plan = Plan.APPROVED);
      case GovernancePlanReturnedV1 e -> row.with(draft -> draft.plan = Plan.NONE);
      case HazardListedForSupervisionV1 e ->
          row.with(draft -> draft.supervision = Supervision.LISTED);
      case HazardDelistedV1 e -> row.with(draft -> draft.supervision = Supervision.DELISTED);
      case RectificationAssignedV1 e -> row.with(draft -> draft.assigned(HazardRow.Assigned.of(e)));
      case HazardRectifiedV1 e -> rectified(row, e.occurredAt());
      case RectificationRejectedV1 e -> row.with(RowDraft::sentBack);
      case RectificationAcceptedV1 e -> row; // the sign-off follows in the same commit
      case RectificationAcceptedV2 e -> row; // or once the other of two has accepted too
      case HazardClosedV1 e -> row.with(draft -> draft.closed(e.occurredAt()));
      case HazardClosedV2 e -> row.with(draft -> draft.closed(e.occurredAt()));
      case ExtensionRequestedV1 e -> row.with(draft -> draft.extensionUntil = e.dueAt());
      case ExtensionGrantedV1 e -> extended(row, e.dueAt());
      case ExtensionRefusedV1 e -> row.with(draft -> draft.extensionUntil = null);
      case TransferProposedV1 e -> row.with(draft -> draft.transferTo = e.toEnterpriseId());
      case TransferDeclinedV1 e -> row.with(draft -> draft.transferTo = null);
      case TransferAcceptedV1 e -> transferred(row, e.toEnterpriseId(), e.occurredAt(), null);
      case TransferImposedV1 e -> transferred(row, e.toEnterpriseId(), e.occurredAt(), e.dueAt());
      case HazardTransferredOutV1 e -> in(row, TRANSFERRED_OUT);
      case HazardExtinguishedV1 e -> in(row, EXTINGUISHED);
      case LookBackScheduledV1 e -> row.with(draft -> draft.lookBack(LookBack.DUE, e.dueAt()));
      case LookBackPassedV1 e -> row.with(draft -> draft.lookBack(LookBack.PASSED, null));
      case LookBackFailedV1 e -> row.with(draft -> draft.lookBack(LookBack.FAILED, null));
      case HazardReopenedV1 e -> row.with(draft -> draft.reopened(e.cycle()));
      case EvidenceAttachedV1 e -> row.with(draft -> draft.shown(e));
    };
  }

  private static HazardRow in(HazardRow row, HazardStatus status) {
    return row.with(draft -> draft.status = status);
  }

  private static HazardRow confirmed(HazardRow row, HazardConfirmedV2 e) {
    return row.with(draft -> draft.confirmed(HazardRow.Confirmed.of(e)));
  }

  private static HazardRow corrected(HazardRow row, HazardCorrectedV1 e) {
    HazardRow.Reported report = row.report();
    return report == null ? row : row.with(draft -> draft.report = report.corrected(e));
  }

  private static HazardRow regraded(HazardRow row, HazardGrade grade) {
    HazardRow.Confirmed before = row.confirmation();
    return before == null
        ? row
        : row.with(draft -> draft.confirmation = new HazardRow.Confirmed(before.at(), grade));
  }

  private static HazardRow rectified(HazardRow row, Instant at) {
    return row.with(
        draft -> {
          draft.status = RECTIFIED;
          draft.rectifiedAt = at;
        });
  }

  private static HazardRow extended(HazardRow row, Instant dueAt) {
    return row.with(
        draft -> {
          draft.dueAt(dueAt);
          draft.extensionUntil = null;
        });
  }

  private static HazardRow transferred(
      HazardRow row, String to, Instant at, @Nullable Instant dueAt) {
    return row.with(
        draft -> {
          draft.dueAt(dueAt);
          draft.responsible(new Segment(to, at));
        });
  }

  private static HazardRow reported(HazardReportedV1 e, EventEnvelope envelope) {
    return new HazardRow(
            REPORTED,
            null,
            envelope.district(),
            envelope.cooperative(),
            envelope.enterprise(),
            HazardRow.Reported.of(e),
            null,
            null,
            null,
            null,
            0,
            HazardRow.Links.NONE,
            HazardRow.Facets.NONE,
            List.of(),
            envelope.sequence())
        .with(draft -> draft.responsible(new Segment(e.enterpriseId(), e.occurredAt())));
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
