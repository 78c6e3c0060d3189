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
import org.shouwang.hazard.domain.Scrutiny.Repetition;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every hazard as it stands (隐患台账). */
@Component
public class HazardsProjection extends AggregateView<HazardRow> {
  /** The view's name. */
  public static final String NAME = "hazards";

  /** Where a document has what casts doubt on it. */
  static final String FLAGS = "facets.flags";

  HazardsProjection() {
    super(NAME, 11, HazardRow.EMPTY, all(HazardContract.class));
  }

  @Override
  public HazardRow fold(HazardRow row, ContractEvent event, EventEnvelope envelope) {
    return fold(row, (HazardContract) event, envelope).at(envelope.sequence());
  }

  private static HazardRow fold(HazardRow row, HazardContract event, EventEnvelope envelope) {
    return switch (event) {
      case HazardReportedV1 e -> reported(HazardReportedV3.from(e), envelope);
      case HazardReportedV2 e -> reported(HazardReportedV3.from(e), envelope);
      case HazardReportedV3 e -> reported(e, envelope);
      case HazardCorrectedV1 e -> corrected(row, HazardCorrectedV2.from(e));
      case HazardCorrectedV2 e -> corrected(row, e);
      case NotInCatalogueV1 e -> unplaced(row, e);
      case HazardDismissedV1 e -> in(row, DISMISSED);
      // Dismissed until somebody has decided.
      case DismissalAppealedV1 e -> waits(row, Task.DECIDE_APPEAL, e.occurredAt());
      case DismissalUpheldV1 e -> row.with(draft -> draft.settled(Task.DECIDE_APPEAL));
      case HazardReinstatedV1 e -> reinstated(row, e.occurredAt());
      case HazardMarkedDuplicateV1 e -> row.with(draft -> draft.duplicateOf(e.originalId()));
      case HazardMarkedDuplicateV2 e -> row.with(draft -> draft.duplicateOf(e.originalId()));
      case DuplicateRevokedV1 e -> row.with(RowDraft::noDuplicate);
      case DuplicateRevokedV2 e -> row.with(RowDraft::noDuplicate);
      case RecurrenceIdentifiedV1 e -> row.with(draft -> draft.recurrenceOf = e.recurrenceOf());
      case HazardConfirmedV1 e -> confirmed(row, HazardConfirmedV2.from(e), envelope);
      case HazardConfirmedV2 e -> confirmed(row, e, envelope);
      case RegradeProposedV1 e -> row; // nothing changes until the second of both has spoken
      case HazardRegradedV1 e -> regraded(row, e);
      case RectificationPrescribedV1 e -> row; // told in the timeline
      case InterimControlsAppliedV1 e -> row;
      case OperationSuspendedV1 e ->
          row.with(draft -> draft.operates(Operation.valueOf(e.extent().name())));
      case ResumptionRequestedV1 e -> resumptionRequested(row, e);
      case OperationResumedV1 e -> row.with(draft -> draft.operates(Operation.NORMAL));
      case GovernancePlanSubmittedV1 e ->
          planned(waits(row, Task.DECIDE_PLAN, e.occurredAt()), Plan.SUBMITTED);
      case GovernancePlanApprovedV1 e -> planned(settled(row, Task.DECIDE_PLAN), Plan.APPROVED);
      case GovernancePlanReturnedV1 e -> planned(settled(row, Task.DECIDE_PLAN), Plan.NONE);
      case HazardListedForSupervisionV1 e ->
          waits(row, Task.SUPERVISE, e.occurredAt())
              .with(draft -> draft.supervised(Supervision.LISTED, e.occurredAt()));
      case ListingPublishedV1 e ->
          settled(row, Task.PUBLISH_LISTING)
              .with(draft -> draft.listingPublishedAt = e.occurredAt());
      case HazardDelistedV1 e ->
          settled(row, Task.SUPERVISE)
              .with(draft -> draft.supervised(Supervision.DELISTED, e.occurredAt()));
      case DelistingPublishedV1 e ->
          settled(row, Task.PUBLISH_DELISTING)
              .with(draft -> draft.delistingPublishedAt = e.occurredAt());
      case RectificationAssignedV1 e -> assigned(row, e, envelope);
      case PersonInChargeNamedV1 e -> row.with(draft -> draft.named(e.assigneeId()));
      case HazardRectifiedV1 e ->
          row.with(draft -> draft.rectified(e.occurredAt(), e.rectifierId()));
      case RectificationRejectedV1 e -> row.with(draft -> draft.sentBack(e.occurredAt()));
      case RectificationRejectedV2 e -> row.with(draft -> draft.sentBack(e.occurredAt()));
      case RectificationAcceptedV1 e -> row; // the sign-off follows in the same commit
      case RectificationAcceptedV2 e -> accepted(row, e.authority());
      case HazardClosedV1 e -> row.with(draft -> draft.closed(e.occurredAt()));
      case HazardClosedV2 e -> row.with(draft -> draft.closed(e.occurredAt()));
      case ExtensionRequestedV1 e ->
          waits(row, Task.DECIDE_EXTENSION, e.occurredAt())
              .with(draft -> draft.extensionUntil = e.dueAt());
      case ExtensionGrantedV1 e -> extended(row, e.dueAt());
      case ExtensionRefusedV1 e ->
          settled(row, Task.DECIDE_EXTENSION).with(draft -> draft.extensionUntil = null);
      case TransferProposedV1 e ->
          waits(settled(row, Task.IMPOSE_TRANSFER), Task.ANSWER_TRANSFER, e.occurredAt())
              .with(draft -> draft.offered(e.toEnterpriseId(), e.reason()));
      case TransferDeclinedV1 e ->
          waits(settled(row, Task.ANSWER_TRANSFER), Task.IMPOSE_TRANSFER, e.occurredAt())
              .with(draft -> draft.offered(null, null));
      case ResponsibilityUpheldV1 e ->
          settled(settled(row, Task.ANSWER_TRANSFER), Task.IMPOSE_TRANSFER)
              .with(draft -> draft.offered(null, null));
      case TransferAcceptedV1 e -> transferred(row, e.toEnterpriseId(), e.occurredAt(), null);
      case TransferImposedV1 e ->
          transferred(row, e.toEnterpriseId(), e.occurredAt(), e.dueAt())
              .with(draft -> draft.authority = authority(envelope));
      case HazardTransferredOutV1 e -> row.with(draft -> draft.ended(TRANSFERRED_OUT));
      case HazardTransferredOutV2 e -> row.with(draft -> draft.ended(TRANSFERRED_OUT));
      case HazardExtinguishedV1 e -> row.with(draft -> draft.ended(EXTINGUISHED));
      case HazardExtinguishedV2 e -> row.with(draft -> draft.ended(EXTINGUISHED));
      case SupervisionEndedV1 e ->
          settled(row, Task.SUPERVISE)
              .with(draft -> draft.supervised(Supervision.ENDED, e.occurredAt()));
      case SuspensionEndedV1 e -> row.with(draft -> stopEnded(draft, e.cause()));
      case DutyHandedToTownshipV1 e -> row.with(draft -> draft.ofTheTownship(e.occurredAt()));
      // Whether it is overdue now, its deadline says; how far the clock has gone, these.
      case HazardDueSoonV1 e -> row.with(draft -> draft.late(Timeliness.DUE_SOON));
      case HazardOverdueV1 e -> row.with(draft -> draft.late(Timeliness.OVERDUE));
      case HazardEscalatedV1 e -> row.with(draft -> draft.late(Timeliness.escalated(e.level())));
      case EnforcementReferredV1 e -> row.with(draft -> draft.late(Timeliness.REFERRED));
      // Told in the timeline and in the inbox.
      case MajorHazardNotifiedV1 e -> row;
      case LookBackDueV1 e -> row;
      case ConfirmationOverdueV1 e -> row;
      case ExtensionUndecidedV1 e -> row;
      case ListingUnpublishedV1 e -> row;
      // It may still be answered, and an officer may decide now.
      case TransferUnansweredV1 e -> waits(row, Task.IMPOSE_TRANSFER, e.occurredAt());
      case ResumptionReviewOverdueV1 e -> row;
      case LookBackScheduledV1 e ->
          waits(
              row.with(draft -> draft.lookBack(LookBack.DUE, e.dueAt())),
              Task.LOOK_BACK,
              e.occurredAt());
      case LookBackEndedV1 e -> row.with(draft -> draft.lookBack(LookBack.ENDED, null));
      case LookBackPassedV1 e -> row.with(draft -> draft.lookBack(LookBack.PASSED, null));
      case LookBackFailedV1 e -> row.with(draft -> draft.lookBack(LookBack.FAILED, null));
      case EvidenceAttachedV1 e -> shown(row, EvidenceAttachedV2.from(e));
      case EvidenceAttachedV2 e -> shown(row, e);
      case EvidenceBlurredV1 e -> row.with(draft -> draft.blurred(e));
      case RepetitionFlaggedV1 e ->
          row.with(draft -> draft.repeated(new Repetition(e.times(), e.earlier())));
      case HazardRecurredV1 e -> row.with(draft -> draft.recurredAs = e.recurrenceId());
      case ClosureSampledV1 e -> row.with(draft -> draft.flags.add(HazardRow.Flag.SAMPLED));
      case EvidenceMissingV1 e -> row; // told in the timeline, right behind its step
      case EvidenceMissingV2 e -> row;
      case HazardReopenedV1 e -> row.with(draft -> draft.reopened(e.cycle(), e.occurredAt()));
      case HazardReopenedV2 e -> row.with(draft -> draft.reopened(e.cycle(), e.occurredAt()));
    };
  }

  private static HazardRow in(HazardRow row, HazardStatus status) {
    return row.with(draft -> draft.status = status);
  }

  private static HazardRow confirmed(HazardRow row, HazardConfirmedV2 e, EventEnvelope envelope) {
    return row.with(
        draft -> {
          draft.confirmed(HazardRow.Confirmed.of(e));
          draft.authority = authority(envelope);
        });
  }

  private static HazardRow assigned(
      HazardRow row, RectificationAssignedV1 e, EventEnvelope envelope) {
    return row.with(
        draft -> {
          draft.assigned(HazardRow.Assigned.of(e));
          draft.authority = authority(envelope);
        });
  }

  private static Authority authority(EventEnvelope envelope) {
    return Authority.valueOf(envelope.authority());
  }

  private static HazardRow corrected(HazardRow row, HazardCorrectedV2 e) {
    HazardRow.Reported report = row.report();
    return report == null ? row : row.with(draft -> draft.report = report.corrected(e));
  }

  private static HazardRow unplaced(HazardRow row, NotInCatalogueV1 e) {
    HazardRow.Reported report = row.report();
    return report == null ? row : row.with(draft -> draft.report = report.unplaced(e.fields()));
  }

  private static HazardRow shown(HazardRow row, EvidenceAttachedV2 e) {
    return row.with(draft -> draft.shown(e));
  }

  private static HazardRow regraded(HazardRow row, HazardRegradedV1 e) {
    HazardRow.Confirmed before = row.confirmation();
    return before == null
        ? row
        : row.with(
            draft ->
                draft.confirmation =
                    new HazardRow.Confirmed(before.at(), e.grade(), e.criterion()));
  }

  private static HazardRow waits(HazardRow row, Task task, Instant since) {
    return row.with(draft -> draft.waits(task, since));
  }

  private static HazardRow settled(HazardRow row, Task task) {
    return row.with(draft -> draft.settled(task));
  }

  private static HazardRow planned(HazardRow row, Plan plan) {
    return row.with(draft -> draft.plan = plan);
  }

  private static HazardRow reinstated(HazardRow row, Instant at) {
    return waits(in(settled(row, Task.DECIDE_APPEAL), REPORTED), Task.CONFIRM, at);
  }

  private static HazardRow resumptionRequested(HazardRow row, ResumptionRequestedV1 e) {
    return waits(row, Task.REVIEW_RESUMPTION, e.occurredAt())
        .with(draft -> draft.reviewDueAt = e.reviewDueAt());
  }

  /** What is gone keeps nothing still; of what another department has, it decides. */
  private static void stopEnded(RowDraft draft, HazardEnding cause) {
    switch (cause) {
      case EXTINGUISHED -> draft.operates(Operation.NORMAL);
      case TRANSFERRED_OUT -> draft.resumptionLapsed();
    }
  }

  /** The sign-off follows in the same commit, or once the other of two has accepted too. */
  private static HazardRow accepted(HazardRow row, @Nullable SpeakingAuthority authority) {
    return authority == null ? row : row.with(draft -> draft.accepted(authority));
  }

  private static HazardRow extended(HazardRow row, Instant dueAt) {
    return row.with(
        draft -> {
          draft.dueAt(dueAt);
          draft.extensionUntil = null;
          draft.settled(Task.DECIDE_EXTENSION);
        });
  }

  private static HazardRow transferred(
      HazardRow row, String to, Instant at, @Nullable Instant dueAt) {
    return row.with(
        draft -> {
          draft.dueAt(dueAt);
          draft.responsible(to, at);
        });
  }

  private static HazardRow reported(HazardReportedV3 e, EventEnvelope envelope) {
    return new HazardRow(
            REPORTED,
            null,
            envelope.district(),
            envelope.cooperative(),
            envelope.enterprise(),
            null,
            null,
            null,
            null,
            null,
            0,
            HazardRow.Links.NONE,
            HazardRow.Facets.NONE,
            List.of(),
            HazardRow.Index.NONE,
            envelope.sequence())
        .with(
            draft -> {
              draft.report = HazardRow.Reported.of(e);
              draft.authority = authority(envelope);
              draft.waits(Task.CONFIRM, e.occurredAt());
              draft.responsible(e.enterpriseId(), e.occurredAt());
            });
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_cooperative", "cooperative", "status"),
        ViewIndex.on("by_enterprise", "enterprise", "status"),
        ViewIndex.on("by_visit", "report.visitId"),
        ViewIndex.on("by_finding", "report.findingId"),
        ViewIndex.on("by_unplaced", "report.unplaced"),
        // Only flagged ones have an entry that a flag finds, in the order of the list's pages.
        ViewIndex.on("by_flag", "district", FLAGS, "_id"),
        // The worklists of a district, whose lists may be long, in each of their orders; those of
        // a cooperative or an enterprise are sorted out of what it has.
        ViewIndex.on("by_due", "district", "index.tasks", "assignment.dueAt", "_id"),
        ViewIndex.on("by_look_back", "district", "index.tasks", "facets.lookBackDueAt", "_id"),
        ViewIndex.on("by_reported", "district", "index.tasks", "report.at", "_id"),
        ViewIndex.on("by_rank", "district", "index.tasks", "index.rank", "report.at", "_id"),
        ViewIndex.on("by_cell", "index.cells"),
        ViewIndex.on("by_term", "index.terms"));
  }
}
