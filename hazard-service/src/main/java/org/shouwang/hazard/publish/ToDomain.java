package org.shouwang.hazard.publish;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.Correction;
import org.shouwang.hazard.domain.Departure;
import org.shouwang.hazard.domain.Ending;
import org.shouwang.hazard.domain.Evidence;
import org.shouwang.hazard.domain.GovernancePlan;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.StopExtent;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;

/** Contract events of every version as hazard events. */
final class ToDomain {
  private ToDomain() {}

  static HazardEvent of(HazardContract event, Owner owner) {
    return switch (event) {
      case HazardReportedV1 e -> reported(HazardReportedV3.from(e), owner);
      case HazardReportedV2 e -> reported(HazardReportedV3.from(e), owner);
      case HazardReportedV3 e -> reported(e, owner);
      case HazardConfirmedV1 e -> confirmed(HazardConfirmedV2.from(e));
      case HazardConfirmedV2 e -> confirmed(e);
      case HazardDismissedV1 e -> new HazardDismissed(e.occurredAt(), e.reason(), e.dismisserId());
      case DismissalAppealedV1 e ->
          new DismissalAppealed(e.occurredAt(), e.reason(), e.appellantId());
      case HazardReinstatedV1 e ->
          new HazardReinstated(e.occurredAt(), e.reason(), e.reinstaterId());
      case DismissalUpheldV1 e -> new DismissalUpheld(e.occurredAt(), e.reason(), e.upholderId());
      case HazardMarkedDuplicateV1 e -> markedDuplicate(HazardMarkedDuplicateV2.from(e));
      case HazardMarkedDuplicateV2 e -> markedDuplicate(e);
      case DuplicateRevokedV1 e -> duplicateRevoked(DuplicateRevokedV2.from(e));
      case DuplicateRevokedV2 e -> duplicateRevoked(e);
      case RecurrenceIdentifiedV1 e ->
          new RecurrenceIdentified(e.occurredAt(), e.recurrenceOf(), e.identifierId());
      case HazardCorrectedV1 e -> corrected(HazardCorrectedV2.from(e));
      case HazardCorrectedV2 e -> corrected(e);
      case NotInCatalogueV1 e ->
          new NotInCatalogue(
              e.occurredAt(),
              e.fields().stream()
                  .map(one -> org.shouwang.hazard.domain.CataloguedField.valueOf(one.name()))
                  .toList());
      case RegradeProposedV1 e ->
          new RegradeProposed(
              e.occurredAt(),
              grade(e.grade()),
              e.reason(),
              authority(e.authority()),
              e.proposerId());
      case HazardRegradedV1 e ->
          new HazardRegraded(
              e.occurredAt(),
              grade(e.previousGrade()),
              grade(e.grade()),
              Placings.criterion(e.criterion()),
              e.reason(),
              e.regraderId());
      case RectificationPrescribedV1 e ->
          new RectificationPrescribed(
              e.occurredAt(), e.diagnosis(), e.prescription(), e.expertId());
      case InterimControlsAppliedV1 e ->
          new InterimControlsApplied(e.occurredAt(), e.measures(), e.applierId());
      case OperationSuspendedV1 e ->
          new OperationSuspended(
              e.occurredAt(), StopExtent.valueOf(e.extent().name()), e.reason(), e.ordererId());
      case ResumptionRequestedV1 e ->
          new ResumptionRequested(
              e.occurredAt(), e.remark(), e.requesterId(), e.reviewDueAt(), e.policyVersion());
      case OperationResumedV1 e -> new OperationResumed(e.occurredAt(), e.remark(), e.resumerId());
      case GovernancePlanSubmittedV1 e -> planSubmitted(e);
      case GovernancePlanApprovedV1 e ->
          new GovernancePlanApproved(e.occurredAt(), e.remark(), e.approverId());
      case GovernancePlanReturnedV1 e ->
          new GovernancePlanReturned(e.occurredAt(), e.reason(), e.returnerId());
      case HazardListedForSupervisionV1 e ->
          new HazardListedForSupervision(
              e.occurredAt(),
              org.shouwang.hazard.domain.SupervisionLevel.valueOf(e.level().name()),
              e.reason(),
              e.listerId());
      case HazardDelistedV1 e -> new HazardDelisted(e.occurredAt(), e.reason(), e.delisterId());
      case RectificationAssignedV1 e ->
          new RectificationAssigned(
              e.occurredAt(),
              e.assigneeId(),
              Measure.valueOf(e.measure().name()),
              e.dueAt(),
              e.instruction(),
              e.policyVersion());
      case HazardRectifiedV1 e ->
          new HazardRectified(e.occurredAt(), e.measures(), e.rectifierId());
      case RectificationAcceptedV1 e -> accepted(RectificationAcceptedV2.from(e));
      case RectificationAcceptedV2 e -> accepted(e);
      case RectificationRejectedV1 e -> rejected(RectificationRejectedV2.from(e));
      case RectificationRejectedV2 e -> rejected(e);
      case HazardClosedV1 e -> closed(HazardClosedV2.from(e));
      case HazardClosedV2 e -> closed(e);
      case ExtensionRequestedV1 e ->
          new ExtensionRequested(
              e.occurredAt(), e.dueAt(), e.reason(), e.requesterId(), e.policyVersion());
      case ExtensionGrantedV1 e ->
          new ExtensionGranted(
              e.occurredAt(),
              e.dueAt(),
              e.previousDueAt(),
              e.originalDueAt(),
              e.remark(),
              e.granterId());
      case ExtensionRefusedV1 e -> new ExtensionRefused(e.occurredAt(), e.reason(), e.refuserId());
      case TransferProposedV1 e ->
          new TransferProposed(
              e.occurredAt(), e.fromEnterpriseId(), e.toEnterpriseId(), e.reason(), e.proposerId());
      case TransferAcceptedV1 e ->
          new TransferAccepted(
              e.occurredAt(), e.fromEnterpriseId(), e.toEnterpriseId(), e.accepterId());
      case PersonInChargeNamedV1 e ->
          new PersonInChargeNamed(e.occurredAt(), e.assigneeId(), e.dueAt(), e.namerId());
      case ResponsibilityUpheldV1 e ->
          new ResponsibilityUpheld(
              e.occurredAt(),
              e.enterpriseId(),
              e.proposedEnterpriseId(),
              e.reason(),
              e.upholderId());
      case TransferDeclinedV1 e ->
          new TransferDeclined(
              e.occurredAt(), e.fromEnterpriseId(), e.toEnterpriseId(), e.reason(), e.declinerId());
      case TransferImposedV1 e ->
          new TransferImposed(
              e.occurredAt(),
              e.fromEnterpriseId(),
              e.toEnterpriseId(),
              e.reason(),
              e.imposerId(),
              e.previousDueAt(),
              e.dueAt());
      case HazardTransferredOutV1 e -> transferredOut(HazardTransferredOutV2.from(e));
      case HazardTransferredOutV2 e -> transferredOut(e);
      case HazardExtinguishedV1 e -> extinguished(HazardExtinguishedV2.from(e));
      case HazardExtinguishedV2 e -> extinguished(e);
      case DutyHandedToTownshipV1 e ->
          new DutyHandedToTownship(
              e.occurredAt(),
              e.enterpriseId(),
              e.cooperativeId(),
              e.township(),
              Departure.valueOf(e.cause().name()));
      case MajorHazardNotifiedV1 e -> new MajorHazardNotified(e.occurredAt());
      case HazardDueSoonV1 e ->
          new HazardDueSoon(
              e.occurredAt(), e.dueAt(), e.cycle(), e.policyVersion(), e.assigneeId());
      case HazardOverdueV1 e ->
          new HazardOverdue(
              e.occurredAt(),
              e.dueAt(),
              e.cycle(),
              e.escalatesAt(),
              e.policyVersion(),
              e.assigneeId());
      case HazardEscalatedV1 e ->
          new HazardEscalated(
              e.occurredAt(),
              org.shouwang.hazard.domain.EscalationLevel.valueOf(e.level().name()),
              e.dueAt(),
              e.cycle(),
              e.nextAt(),
              e.policyVersion());
      case EnforcementReferredV1 e ->
          new EnforcementReferred(e.occurredAt(), e.dueAt(), e.cycle(), e.policyVersion());
      case LookBackDueV1 e -> new LookBackDue(e.occurredAt(), e.cycle());
      case ConfirmationOverdueV1 e ->
          new ConfirmationOverdue(
              e.occurredAt(), e.waitingSince(), e.policyVersion(), e.calendar());
      case TransferUnansweredV1 e ->
          new TransferUnanswered(
              e.occurredAt(), e.toEnterpriseId(), e.proposedAt(), e.policyVersion(), e.calendar());
      case ExtensionUndecidedV1 e ->
          new ExtensionUndecided(e.occurredAt(), e.requestedAt(), e.policyVersion(), e.calendar());
      case ListingPublishedV1 e ->
          new ListingPublished(e.occurredAt(), e.notice(), e.publisherId());
      case DelistingPublishedV1 e ->
          new DelistingPublished(e.occurredAt(), e.notice(), e.publisherId());
      case ListingUnpublishedV1 e ->
          new ListingUnpublished(e.occurredAt(), e.listedAt(), e.policyVersion(), e.calendar());
      case SupervisionEndedV1 e ->
          new SupervisionEnded(e.occurredAt(), Ending.valueOf(e.cause().name()));
      case SuspensionEndedV1 e ->
          new SuspensionEnded(
              e.occurredAt(),
              Ending.valueOf(e.cause().name()),
              StopExtent.valueOf(e.extent().name()));
      case ResumptionReviewOverdueV1 e -> new ResumptionReviewOverdue(e.occurredAt(), e.cycle());
      case LookBackScheduledV1 e ->
          new LookBackScheduled(e.occurredAt(), e.dueAt(), e.policyVersion());
      case LookBackEndedV1 e -> new LookBackEnded(e.occurredAt(), e.attestation(), e.attesterId());
      case LookBackPassedV1 e -> new LookBackPassed(e.occurredAt(), e.remark(), e.reviewerId());
      case LookBackFailedV1 e -> new LookBackFailed(e.occurredAt(), e.reason(), e.reviewerId());
      case HazardReopenedV1 e -> reopened(HazardReopenedV2.from(e));
      case HazardReopenedV2 e -> reopened(e);
      case EvidenceAttachedV1 e -> attached(EvidenceAttachedV2.from(e));
      case EvidenceAttachedV2 e -> attached(e);
      case EvidenceMissingV1 e -> missing(EvidenceMissingV2.from(e));
      case EvidenceMissingV2 e -> missing(e);
      case EvidenceBlurredV1 e ->
          new EvidenceBlurred(
              e.occurredAt(),
              org.shouwang.hazard.domain.EvidenceStep.valueOf(e.step().name()),
              e.cycle(),
              e.blurred(),
              e.policyVersion());
      case HazardRecurredV1 e ->
          new HazardRecurred(
              e.occurredAt(),
              e.cycle(),
              e.closedAt(),
              e.recurrenceId(),
              e.finderId(),
              e.policyVersion());
      case ClosureSampledV1 e ->
          new ClosureSampled(e.occurredAt(), e.cycle(), e.permille(), e.policyVersion());
      case RepetitionFlaggedV1 e ->
          new RepetitionFlagged(
              e.occurredAt(), e.times(), e.months(), e.earlier(), e.policyVersion());
    };
  }

  private static HazardEvent missing(EvidenceMissingV2 e) {
    return new EvidenceMissing(
        e.occurredAt(),
        org.shouwang.hazard.domain.EvidenceStep.valueOf(e.step().name()),
        e.cycle(),
        e.missing());
  }

  private static HazardEvent attached(EvidenceAttachedV2 e) {
    return new EvidenceAttached(
        e.occurredAt(),
        org.shouwang.hazard.domain.EvidenceStep.valueOf(e.step().name()),
        e.cycle(),
        e.items().stream().map(ToDomain::evidence).toList(),
        e.policyVersion(),
        e.attacherId());
  }

  private static Evidence evidence(EvidenceItem item) {
    EvidenceLikeness similar = item.similar();
    return new Evidence(
        item.sha256(),
        item.originalSha256(),
        org.shouwang.hazard.domain.EvidenceKind.valueOf(item.kind().name()),
        item.mediaType(),
        item.bytes(),
        item.capturedAt(),
        similar == null ? null : new Evidence.Lookalike(similar.sha256(), similar.hazardId()));
  }

  private static HazardEvent reported(HazardReportedV3 e, Owner owner) {
    return new HazardReported(
        e.occurredAt(),
        new Report(
            owner,
            Source.valueOf(e.source().name()),
            e.visitId(),
            e.findingId(),
            e.category(),
            e.clause(),
            e.description(),
            e.place(),
            Placings.position(e.position()),
            Placings.accidentClass(e.accidentClass()),
            Placings.criterion(e.criterion()),
            e.reporterId()));
  }

  private static HazardEvent corrected(HazardCorrectedV2 e) {
    return new HazardCorrected(
        e.occurredAt(),
        new Correction(
            e.category(),
            e.clause(),
            e.description(),
            e.place(),
            Placings.position(e.position()),
            Placings.accidentClass(e.accidentClass()),
            Placings.criterion(e.criterion()),
            e.seenAt(),
            e.source() == null ? null : Source.valueOf(e.source().name()),
            e.withdrawn().stream()
                .map(field -> Correction.Field.valueOf(field.name()))
                .collect(Collectors.toSet())),
        e.reason(),
        e.correcterId());
  }

  private static HazardEvent confirmed(HazardConfirmedV2 e) {
    return new HazardConfirmed(
        e.occurredAt(), grade(e.grade()), Placings.criterion(e.criterion()), e.confirmerId());
  }

  private static HazardEvent planSubmitted(GovernancePlanSubmittedV1 e) {
    return new GovernancePlanSubmitted(
        e.occurredAt(),
        new GovernancePlan(
            e.goal(),
            e.method(),
            e.resources(),
            e.organisation(),
            e.finishOn(),
            e.safety(),
            e.inPlace().stream()
                .map(
                    element -> org.shouwang.hazard.domain.GovernanceElement.valueOf(element.name()))
                .toList()),
        e.submitterId());
  }

  private static HazardEvent closed(HazardClosedV2 e) {
    return new HazardClosed(
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

  private static HazardEvent rejected(RectificationRejectedV2 e) {
    return new RectificationRejected(e.occurredAt(), e.reason(), e.accepterId(), e.dueAt());
  }

  private static HazardEvent accepted(RectificationAcceptedV2 e) {
    return new RectificationAccepted(
        e.occurredAt(),
        e.accepterId(),
        e.accepterEnterpriseId(),
        e.authority() == null ? null : authority(e.authority()),
        e.remark());
  }

  private static HazardEvent markedDuplicate(HazardMarkedDuplicateV2 e) {
    return new HazardMarkedDuplicate(
        e.occurredAt(),
        e.originalId(),
        e.originalReportedAt(),
        e.markerId(),
        standing(e.confirmedAt(), e.originalDueAt(), e.dueAt(), e.grade()));
  }

  private static HazardEvent duplicateRevoked(DuplicateRevokedV2 e) {
    return new DuplicateRevoked(
        e.occurredAt(),
        e.originalId(),
        e.reason(),
        e.revokerId(),
        standing(e.confirmedAt(), e.originalDueAt(), e.dueAt(), e.grade()));
  }

  private static HazardEvent transferredOut(HazardTransferredOutV2 e) {
    return new HazardTransferredOut(
        e.occurredAt(),
        e.department(),
        e.reason(),
        e.officerId(),
        standing(e.confirmedAt(), e.originalDueAt(), e.dueAt(), e.grade()));
  }

  private static HazardEvent extinguished(HazardExtinguishedV2 e) {
    return new HazardExtinguished(
        e.occurredAt(),
        e.attestation(),
        e.officerId(),
        standing(e.confirmedAt(), e.originalDueAt(), e.dueAt(), e.grade()));
  }

  private static HazardEvent reopened(HazardReopenedV2 e) {
    return new HazardReopened(
        e.occurredAt(),
        e.cycle(),
        e.closedAt(),
        e.originalDueAt(),
        e.dueAt(),
        grade(e.grade()),
        e.onTime(),
        e.minutesOpen(),
        e.policyVersion());
  }

  private static Standing standing(
      @Nullable Instant confirmedAt,
      @Nullable Instant originalDueAt,
      @Nullable Instant dueAt,
      @Nullable HazardGrade grade) {
    return new Standing(confirmedAt, originalDueAt, dueAt, grade == null ? null : grade(grade));
  }

  private static Grade grade(HazardGrade grade) {
    return Grade.valueOf(grade.name());
  }

  private static Authority authority(SpeakingAuthority authority) {
    return Authority.valueOf(authority.name());
  }
}
