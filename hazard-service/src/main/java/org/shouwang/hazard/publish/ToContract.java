package org.shouwang.hazard.publish;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.AccidentClass;
import org.shouwang.hazard.domain.Correction;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.Evidence;
import org.shouwang.hazard.domain.GovernancePlan;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.kit.domain.Authority;

/** Hazard events as contract events, always of the newest version. */
final class ToContract {
  private ToContract() {}

  static HazardContract of(HazardEvent event) {
    return switch (event) {
      case HazardReported e -> reported(e, e.report());
      case HazardConfirmed e ->
          new HazardConfirmedV2(
              e.occurredAt(), grade(e.grade()), criterion(e.criterion()), e.confirmerId());
      case HazardDismissed e -> new HazardDismissedV1(e.occurredAt(), e.reason(), e.dismisserId());
      case DismissalAppealed e ->
          new DismissalAppealedV1(e.occurredAt(), e.reason(), e.appellantId());
      case HazardReinstated e ->
          new HazardReinstatedV1(e.occurredAt(), e.reason(), e.reinstaterId());
      case DismissalUpheld e -> new DismissalUpheldV1(e.occurredAt(), e.reason(), e.upholderId());
      case HazardMarkedDuplicate e -> markedDuplicate(e, e.standing());
      case DuplicateRevoked e -> duplicateRevoked(e, e.standing());
      case RecurrenceIdentified e ->
          new RecurrenceIdentifiedV1(e.occurredAt(), e.recurrenceOf(), e.identifierId());
      case HazardCorrected e -> corrected(e, e.correction());
      case NotInCatalogue e ->
          new NotInCatalogueV1(
              e.occurredAt(),
              e.fields().stream()
                  .map(one -> org.shouwang.contracts.hazard.CataloguedField.valueOf(one.name()))
                  .toList());
      case RegradeProposed e ->
          new RegradeProposedV1(
              e.occurredAt(),
              grade(e.grade()),
              e.reason(),
              authority(e.authority()),
              e.proposerId());
      case HazardRegraded e ->
          new HazardRegradedV1(
              e.occurredAt(),
              grade(e.previousGrade()),
              grade(e.grade()),
              criterion(e.criterion()),
              e.reason(),
              e.regraderId());
      case RectificationPrescribed e ->
          new RectificationPrescribedV1(
              e.occurredAt(), e.diagnosis(), e.prescription(), e.expertId());
      case InterimControlsApplied e ->
          new InterimControlsAppliedV1(e.occurredAt(), e.measures(), e.applierId());
      case OperationSuspended e ->
          new OperationSuspendedV1(
              e.occurredAt(), OperationStop.valueOf(e.extent().name()), e.reason(), e.ordererId());
      case ResumptionRequested e ->
          new ResumptionRequestedV1(
              e.occurredAt(), e.remark(), e.requesterId(), e.reviewDueAt(), e.policyVersion());
      case OperationResumed e -> new OperationResumedV1(e.occurredAt(), e.remark(), e.resumerId());
      case GovernancePlanSubmitted e -> planSubmitted(e, e.plan());
      case GovernancePlanApproved e ->
          new GovernancePlanApprovedV1(e.occurredAt(), e.remark(), e.approverId());
      case GovernancePlanReturned e ->
          new GovernancePlanReturnedV1(e.occurredAt(), e.reason(), e.returnerId());
      case HazardListedForSupervision e ->
          new HazardListedForSupervisionV1(
              e.occurredAt(), SupervisionLevel.valueOf(e.level().name()), e.reason(), e.listerId());
      case HazardDelisted e -> new HazardDelistedV1(e.occurredAt(), e.reason(), e.delisterId());
      case RectificationAssigned e ->
          new RectificationAssignedV1(
              e.occurredAt(),
              e.assigneeId(),
              RectificationMeasure.valueOf(e.measure().name()),
              e.dueAt(),
              e.instruction(),
              e.policyVersion());
      case HazardRectified e ->
          new HazardRectifiedV1(e.occurredAt(), e.measures(), e.rectifierId());
      case RectificationAccepted e ->
          new RectificationAcceptedV2(
              e.occurredAt(),
              e.accepterId(),
              e.accepterEnterpriseId(),
              e.authority() == null ? null : authority(e.authority()),
              e.remark());
      case RectificationRejected e ->
          new RectificationRejectedV2(e.occurredAt(), e.reason(), e.accepterId(), e.dueAt());
      case HazardClosed e -> closed(e);
      case ExtensionRequested e ->
          new ExtensionRequestedV1(
              e.occurredAt(), e.dueAt(), e.reason(), e.requesterId(), e.policyVersion());
      case ExtensionGranted e ->
          new ExtensionGrantedV1(
              e.occurredAt(),
              e.dueAt(),
              e.previousDueAt(),
              e.originalDueAt(),
              e.remark(),
              e.granterId());
      case ExtensionRefused e -> new ExtensionRefusedV1(e.occurredAt(), e.reason(), e.refuserId());
      case TransferProposed e ->
          new TransferProposedV1(
              e.occurredAt(), e.fromEnterpriseId(), e.toEnterpriseId(), e.reason(), e.proposerId());
      case TransferAccepted e ->
          new TransferAcceptedV1(
              e.occurredAt(), e.fromEnterpriseId(), e.toEnterpriseId(), e.accepterId());
      case PersonInChargeNamed e ->
          new PersonInChargeNamedV1(e.occurredAt(), e.assigneeId(), e.dueAt(), e.namerId());
      case ResponsibilityUpheld e ->
          new ResponsibilityUpheldV1(
              e.occurredAt(),
              e.enterpriseId(),
              e.proposedEnterpriseId(),
              e.reason(),
              e.upholderId());
      case TransferDeclined e ->
          new TransferDeclinedV1(
              e.occurredAt(), e.fromEnterpriseId(), e.toEnterpriseId(), e.reason(), e.declinerId());
      case TransferImposed e ->
          new TransferImposedV1(
              e.occurredAt(),
              e.fromEnterpriseId(),
              e.toEnterpriseId(),
              e.reason(),
              e.imposerId(),
              e.previousDueAt(),
              e.dueAt());
      case HazardTransferredOut e -> transferredOut(e, e.standing());
      case HazardExtinguished e -> extinguished(e, e.standing());
      case DutyHandedToTownship e ->
          new DutyHandedToTownshipV1(
              e.occurredAt(),
              e.enterpriseId(),
              e.cooperativeId(),
              e.township(),
              DepartureCause.valueOf(e.cause().name()));
      case MajorHazardNotified e ->
          new MajorHazardNotifiedV1(e.occurredAt(), List.of(NotifiedBody.values()));
      case HazardDueSoon e ->
          new HazardDueSoonV1(
              e.occurredAt(), e.dueAt(), e.cycle(), e.policyVersion(), e.assigneeId());
      case HazardOverdue e ->
          new HazardOverdueV1(
              e.occurredAt(),
              e.dueAt(),
              e.cycle(),
              e.escalatesAt(),
              e.policyVersion(),
              e.assigneeId());
      case HazardEscalated e ->
          new HazardEscalatedV1(
              e.occurredAt(),
              EscalationLevel.valueOf(e.level().name()),
              e.dueAt(),
              e.cycle(),
              e.nextAt(),
              e.policyVersion());
      case EnforcementReferred e ->
          new EnforcementReferredV1(e.occurredAt(), e.dueAt(), e.cycle(), e.policyVersion());
      case LookBackDue e -> new LookBackDueV1(e.occurredAt(), e.cycle());
      case ConfirmationOverdue e ->
          new ConfirmationOverdueV1(
              e.occurredAt(), e.waitingSince(), e.policyVersion(), e.calendar());
      case TransferUnanswered e ->
          new TransferUnansweredV1(
              e.occurredAt(), e.toEnterpriseId(), e.proposedAt(), e.policyVersion(), e.calendar());
      case ExtensionUndecided e ->
          new ExtensionUndecidedV1(
              e.occurredAt(), e.requestedAt(), e.policyVersion(), e.calendar());
      case ListingPublished e ->
          new ListingPublishedV1(e.occurredAt(), e.notice(), e.publisherId());
      case DelistingPublished e ->
          new DelistingPublishedV1(e.occurredAt(), e.notice(), e.publisherId());
      case ListingUnpublished e ->
          new ListingUnpublishedV1(e.occurredAt(), e.listedAt(), e.policyVersion(), e.calendar());
      case SupervisionEnded e ->
          new SupervisionEndedV1(e.occurredAt(), HazardEnding.valueOf(e.cause().name()));
      case SuspensionEnded e ->
          new SuspensionEndedV1(
              e.occurredAt(),
              HazardEnding.valueOf(e.cause().name()),
              OperationStop.valueOf(e.extent().name()));
      case ResumptionReviewOverdue e -> new ResumptionReviewOverdueV1(e.occurredAt(), e.cycle());
      case LookBackScheduled e ->
          new LookBackScheduledV1(e.occurredAt(), e.dueAt(), e.policyVersion());
      case LookBackEnded e -> new LookBackEndedV1(e.occurredAt(), e.attestation(), e.attesterId());
      case LookBackPassed e -> new LookBackPassedV1(e.occurredAt(), e.remark(), e.reviewerId());
      case LookBackFailed e -> new LookBackFailedV1(e.occurredAt(), e.reason(), e.reviewerId());
      case HazardReopened e ->
          new HazardReopenedV2(
              e.occurredAt(),
              e.cycle(),
              e.closedAt(),
              e.originalDueAt(),
              e.dueAt(),
              grade(e.grade()),
              e.onTime(),
              e.minutesOpen(),
              e.policyVersion());
      case EvidenceAttached e ->
          new EvidenceAttachedV2(
              e.occurredAt(),
              EvidencedStep.valueOf(e.step().name()),
              e.cycle(),
              e.items().stream().map(ToContract::item).toList(),
              e.policyVersion(),
              e.attacherId());
      case EvidenceMissing e ->
          new EvidenceMissingV2(
              e.occurredAt(), EvidencedStep.valueOf(e.step().name()), e.cycle(), e.missing());
      case EvidenceBlurred e ->
          new EvidenceBlurredV1(
              e.occurredAt(),
              EvidencedStep.valueOf(e.step().name()),
              e.cycle(),
              e.blurred(),
              e.policyVersion());
      case HazardRecurred e ->
          new HazardRecurredV1(
              e.occurredAt(),
              e.cycle(),
              e.closedAt(),
              e.recurrenceId(),
              e.finderId(),
              e.policyVersion());
      case ClosureSampled e ->
          new ClosureSampledV1(e.occurredAt(), e.cycle(), e.permille(), e.policyVersion());
      case RepetitionFlagged e ->
          new RepetitionFlaggedV1(
              e.occurredAt(), e.times(), e.months(), e.earlier(), e.policyVersion());
    };
  }

  private static EvidenceItem item(Evidence evidence) {
    Evidence.Lookalike similar = evidence.similar();
    return new EvidenceItem(
        evidence.sha256(),
        evidence.originalSha256(),
        org.shouwang.contracts.hazard.EvidenceKind.valueOf(evidence.kind().name()),
        evidence.mediaType(),
        evidence.bytes(),
        evidence.capturedAt(),
        similar == null ? null : new EvidenceLikeness(similar.sha256(), similar.hazardId()));
  }

  private static HazardContract reported(HazardReported e, Report report) {
    return new HazardReportedV3(
        e.occurredAt(),
        report.owner().cooperative(),
        report.enterprise(),
        HazardSource.valueOf(report.source().name()),
        report.visitId(),
        report.findingId(),
        report.category(),
        report.clause(),
        report.description(),
        report.place(),
        position(report.position()),
        accidentClass(report.accidentClass()),
        criterion(report.criterion()),
        report.reporterId());
  }

  /**
   * What is taken back stands in the order of the contract, so that equal ones have equal bytes.
   */
  private static HazardContract corrected(HazardCorrected e, Correction c) {
    return new HazardCorrectedV2(
        e.occurredAt(),
        c.category(),
        c.clause(),
        c.description(),
        c.place(),
        position(c.position()),
        accidentClass(c.accidentClass()),
        criterion(c.criterion()),
        c.seenAt(),
        c.source() == null ? null : HazardSource.valueOf(c.source().name()),
        Arrays.stream(CorrectedField.values())
            .filter(field -> c.withdrawn().contains(Correction.Field.valueOf(field.name())))
            .toList(),
        e.reason(),
        e.correcterId());
  }

  static @Nullable HazardPosition position(@Nullable Position position) {
    return position == null
        ? null
        : new HazardPosition(position.latitudeE6(), position.longitudeE6());
  }

  static @Nullable HazardAccidentClass accidentClass(@Nullable AccidentClass named) {
    return named == null ? null : new HazardAccidentClass(named.version(), named.code());
  }

  private static HazardContract markedDuplicate(HazardMarkedDuplicate e, Standing stood) {
    return new HazardMarkedDuplicateV2(
        e.occurredAt(),
        e.originalId(),
        e.originalReportedAt(),
        e.markerId(),
        stood.confirmedAt(),
        stood.originalDueAt(),
        stood.dueAt(),
        optional(stood.grade()));
  }

  private static HazardContract duplicateRevoked(DuplicateRevoked e, Standing stands) {
    return new DuplicateRevokedV2(
        e.occurredAt(),
        e.originalId(),
        e.reason(),
        e.revokerId(),
        stands.confirmedAt(),
        stands.originalDueAt(),
        stands.dueAt(),
        optional(stands.grade()));
  }

  private static HazardContract planSubmitted(GovernancePlanSubmitted e, GovernancePlan plan) {
    return new GovernancePlanSubmittedV1(
        e.occurredAt(),
        plan.goal(),
        plan.method(),
        plan.resources(),
        plan.organisation(),
        plan.finishOn(),
        plan.safety(),
        plan.inPlace().stream().map(element -> GovernanceElement.valueOf(element.name())).toList(),
        e.submitterId());
  }

  private static HazardContract closed(HazardClosed e) {
    return new HazardClosedV2(
        e.occurredAt(),
        e.confirmedAt(),
        e.assignedAt(),
        e.originalDueAt(),
        e.dueAt(),
        e.rectifiedAt(),
        e.acceptedAt(),
        grade(e.grade()),
        e.rejections(),
        e.onTime(),
        e.cycle(),
        e.minutesOpen());
  }

  private static HazardContract transferredOut(HazardTransferredOut e, Standing stood) {
    return new HazardTransferredOutV2(
        e.occurredAt(),
        e.department(),
        e.reason(),
        e.officerId(),
        stood.confirmedAt(),
        stood.originalDueAt(),
        stood.dueAt(),
        optional(stood.grade()));
  }

  private static HazardContract extinguished(HazardExtinguished e, Standing stood) {
    return new HazardExtinguishedV2(
        e.occurredAt(),
        e.attestation(),
        e.officerId(),
        stood.confirmedAt(),
        stood.originalDueAt(),
        stood.dueAt(),
        optional(stood.grade()));
  }

  private static HazardGrade grade(Grade grade) {
    return HazardGrade.valueOf(grade.name());
  }

  private static @Nullable HazardGrade optional(@Nullable Grade grade) {
    return grade == null ? null : grade(grade);
  }

  private static SpeakingAuthority authority(Authority authority) {
    return SpeakingAuthority.valueOf(authority.name());
  }

  static @Nullable HazardCriterion criterion(@Nullable Criterion criterion) {
    return criterion == null
        ? null
        : new HazardCriterion(criterion.standard(), criterion.clause(), criterion.version());
  }
}
