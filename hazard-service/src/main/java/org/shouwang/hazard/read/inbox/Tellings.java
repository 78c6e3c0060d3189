package org.shouwang.hazard.read.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.shouwang.hazard.read.inbox.Recipient.*;
import static org.shouwang.hazard.read.inbox.Telling.nobody;
import static org.shouwang.hazard.read.inbox.Telling.told;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.WireType;
import org.shouwang.contracts.hazard.*;

/**
 * Who is told of what (告知表): every event of a hazard, a report of the public and a reward. It is
 * what the inbox is filled by, and a table of the README.
 */
final class Tellings {
  private static final String IN_TIMELINE = "the timeline shows it, and nothing is to be done";
  private static final String TOLD_BY_OTHER = "another event of the same commit tells";
  private static final String BY_CODE = "the reporter reads it by her tracking code";

  static final List<Telling<?>> OF_HAZARDS =
      List.of(
          told(HazardReportedV3.class, NoticeKind.REPORTED, OVERSEER),
          told(HazardConfirmedV2.class, NoticeKind.CONFIRMED, SAFETY_MANAGER, OVERSEER),
          told(HazardDismissedV1.class, NoticeKind.DISMISSED, REPORTER),
          told(DismissalAppealedV1.class, NoticeKind.APPEALED, EXPERTS, TOWNSHIP, OFFICERS),
          told(HazardReinstatedV1.class, NoticeKind.REINSTATED, APPELLANT, OVERSEER),
          told(DismissalUpheldV1.class, NoticeKind.DISMISSAL_UPHELD, APPELLANT),
          told(
              HazardMarkedDuplicateV2.class, NoticeKind.MARKED_DUPLICATE, SAFETY_MANAGER, REPORTER),
          told(DuplicateRevokedV2.class, NoticeKind.DUPLICATE_REVOKED, SAFETY_MANAGER, OVERSEER),
          told(RecurrenceIdentifiedV1.class, NoticeKind.RECURRED, PRINCIPAL, SAFETY_MANAGER),
          nobody(HazardCorrectedV2.class, IN_TIMELINE),
          told(NotInCatalogueV1.class, NoticeKind.UNPLACED, OFFICERS),
          told(RepetitionFlaggedV1.class, NoticeKind.REPEATED, PRINCIPAL, OVERSEER),
          nobody(HazardRecurredV1.class, "the report of the new hazard tells"),
          told(RegradeProposedV1.class, NoticeKind.REGRADE_PROPOSED, OTHER_VOICE),
          told(HazardRegradedV1.class, NoticeKind.REGRADED, PRINCIPAL, SAFETY_MANAGER, OVERSEER),
          // Workers, for their congress is told of major hazards (安全生产法 art. 41).
          told(
              MajorHazardNotifiedV1.class,
              NoticeKind.MAJOR_HAZARD,
              PRINCIPAL,
              WORKERS,
              TOWNSHIP,
              OFFICERS),
          told(RectificationPrescribedV1.class, NoticeKind.PRESCRIBED, SAFETY_MANAGER),
          told(InterimControlsAppliedV1.class, NoticeKind.CONTROLLED, WORKERS, OVERSEER),
          told(
              OperationSuspendedV1.class,
              NoticeKind.SUSPENDED,
              PRINCIPAL,
              WORKERS,
              OVERSEER,
              TOWNSHIP,
              OFFICERS),
          told(ResumptionRequestedV1.class, NoticeKind.RESUMPTION_REQUESTED, TOWNSHIP, OFFICERS)
              .due(ResumptionRequestedV1::reviewDueAt),
          told(OperationResumedV1.class, NoticeKind.RESUMED, PRINCIPAL, WORKERS, OVERSEER),
          told(GovernancePlanSubmittedV1.class, NoticeKind.PLAN_SUBMITTED, TOWNSHIP, OFFICERS),
          told(GovernancePlanApprovedV1.class, NoticeKind.PLAN_APPROVED, PRINCIPAL, SAFETY_MANAGER),
          told(GovernancePlanReturnedV1.class, NoticeKind.PLAN_RETURNED, PRINCIPAL, SAFETY_MANAGER),
          told(
              HazardListedForSupervisionV1.class,
              NoticeKind.LISTED,
              PRINCIPAL,
              SAFETY_MANAGER,
              OVERSEER,
              TOWNSHIP,
              OFFICERS),
          told(
              HazardDelistedV1.class,
              NoticeKind.DELISTED,
              PRINCIPAL,
              SAFETY_MANAGER,
              OVERSEER,
              TOWNSHIP,
              OFFICERS),
          told(RectificationAssignedV1.class, NoticeKind.ASSIGNED, SAFETY_MANAGER, IN_CHARGE)
              .due(RectificationAssignedV1::dueAt),
          told(PersonInChargeNamedV1.class, NoticeKind.IN_CHARGE, SAFETY_MANAGER, IN_CHARGE)
              .due(PersonInChargeNamedV1::dueAt),
          told(
              HazardRectifiedV1.class,
              NoticeKind.RECTIFIED,
              OVERSEER,
              EXPERTS_IF_MAJOR,
              OFFICERS_IF_MAJOR),
          nobody(
              RectificationAcceptedV2.class,
              "the sign-off tells; of a major hazard both were told that it is to be accepted"),
          told(RectificationRejectedV2.class, NoticeKind.SENT_BACK, SAFETY_MANAGER)
              .due(RectificationRejectedV2::dueAt),
          told(HazardClosedV2.class, NoticeKind.CLOSED, SAFETY_MANAGER, REPORTER),
          told(
                  ExtensionRequestedV1.class,
                  NoticeKind.EXTENSION_REQUESTED,
                  OVERSEER,
                  OFFICERS_IF_MAJOR)
              .due(ExtensionRequestedV1::dueAt),
          told(ExtensionGrantedV1.class, NoticeKind.EXTENSION_GRANTED, PRINCIPAL, SAFETY_MANAGER)
              .due(ExtensionGrantedV1::dueAt),
          told(ExtensionRefusedV1.class, NoticeKind.EXTENSION_REFUSED, PRINCIPAL, SAFETY_MANAGER),
          told(TransferProposedV1.class, NoticeKind.TRANSFER_PROPOSED, RECEIVER),
          told(
              TransferAcceptedV1.class,
              NoticeKind.TRANSFER_ACCEPTED,
              FORMER,
              SAFETY_MANAGER,
              OVERSEER),
          told(TransferDeclinedV1.class, NoticeKind.TRANSFER_DECLINED, FORMER, TOWNSHIP, OFFICERS),
          told(
                  TransferImposedV1.class,
                  NoticeKind.TRANSFER_IMPOSED,
                  FORMER,
                  PRINCIPAL,
                  SAFETY_MANAGER,
                  OVERSEER)
              .due(TransferImposedV1::dueAt),
          told(
              ResponsibilityUpheldV1.class,
              NoticeKind.RESPONSIBILITY_UPHELD,
              RECEIVER,
              PRINCIPAL,
              SAFETY_MANAGER,
              OVERSEER),
          told(
              HazardTransferredOutV2.class,
              NoticeKind.TRANSFERRED_OUT,
              PRINCIPAL,
              SAFETY_MANAGER,
              OVERSEER),
          told(HazardExtinguishedV2.class, NoticeKind.EXTINGUISHED, OVERSEER),
          told(
                  DutyHandedToTownshipV1.class,
                  NoticeKind.DUTY_HANDED,
                  PRINCIPAL,
                  COOPERATIVE,
                  TOWNSHIP)
              .where("to a township", e -> e.township() != null),
          told(
                  DutyHandedToTownshipV1.class,
                  NoticeKind.DUTY_HANDED,
                  PRINCIPAL,
                  COOPERATIVE,
                  OFFICERS)
              .where("where no township is known", e -> e.township() == null),
          nobody(LookBackScheduledV1.class, "the next visit's list has it; LookBackDue tells"),
          nobody(LookBackPassedV1.class, IN_TIMELINE),
          told(LookBackEndedV1.class, NoticeKind.LOOK_BACK_ENDED, OVERSEER),
          nobody(ClosureSampledV1.class, "its look-back is due earlier; LookBackDue tells"),
          told(LookBackFailedV1.class, NoticeKind.LOOK_BACK_FAILED, SAFETY_MANAGER),
          told(HazardReopenedV2.class, NoticeKind.REOPENED, PRINCIPAL, SAFETY_MANAGER, OVERSEER),
          nobody(EvidenceAttachedV2.class, TOLD_BY_OTHER),
          nobody(EvidenceMissingV2.class, TOLD_BY_OTHER),
          nobody(EvidenceBlurredV1.class, TOLD_BY_OTHER),
          told(HazardDueSoonV1.class, NoticeKind.DUE_SOON, SAFETY_MANAGER, IN_CHARGE)
              .due(HazardDueSoonV1::dueAt),
          told(HazardOverdueV1.class, NoticeKind.OVERDUE, SAFETY_MANAGER, IN_CHARGE)
              .due(HazardOverdueV1::dueAt),
          told(HazardEscalatedV1.class, NoticeKind.ESCALATED_L1, PRINCIPAL, OVERSEER)
              .due(HazardEscalatedV1::dueAt)
              .where("L1", e -> e.level() == EscalationLevel.L1),
          told(HazardEscalatedV1.class, NoticeKind.ESCALATED_L2, TOWNSHIP)
              .due(HazardEscalatedV1::dueAt)
              .where("L2", e -> e.level() == EscalationLevel.L2),
          told(HazardEscalatedV1.class, NoticeKind.ESCALATED_L3, OFFICERS)
              .due(HazardEscalatedV1::dueAt)
              .where("L3", e -> e.level() == EscalationLevel.L3),
          told(EnforcementReferredV1.class, NoticeKind.ENFORCEMENT_REFERRED, PRINCIPAL, OFFICERS)
              .due(EnforcementReferredV1::dueAt),
          // Officers, for the overseer may be of that enterprise and then confirms nothing.
          told(ConfirmationOverdueV1.class, NoticeKind.CONFIRMATION_OVERDUE, OVERSEER, OFFICERS),
          told(TransferUnansweredV1.class, NoticeKind.TRANSFER_UNANSWERED, RECEIVER, OFFICERS),
          told(ExtensionUndecidedV1.class, NoticeKind.EXTENSION_UNDECIDED, OVERSEER, OFFICERS),
          nobody(ListingPublishedV1.class, IN_TIMELINE),
          nobody(DelistingPublishedV1.class, IN_TIMELINE),
          told(ListingUnpublishedV1.class, NoticeKind.LISTING_UNPUBLISHED, OFFICERS),
          told(
              SupervisionEndedV1.class,
              NoticeKind.SUPERVISION_ENDED,
              PRINCIPAL,
              TOWNSHIP,
              OFFICERS),
          told(SuspensionEndedV1.class, NoticeKind.SUSPENSION_ENDED, PRINCIPAL, TOWNSHIP, OFFICERS),
          told(ResumptionReviewOverdueV1.class, NoticeKind.REVIEW_OVERDUE, OFFICERS)
              .due(ResumptionReviewOverdueV1::occurredAt),
          told(LookBackDueV1.class, NoticeKind.LOOK_BACK_DUE, OVERSEER, AUTHORITIES_IF_TAKEN_OVER)
              .due(LookBackDueV1::occurredAt));

  /** Never anything about whoever reported; she has no login and reads by her tracking code. */
  static final List<Telling<?>> OF_PUBLIC_REPORTS =
      List.of(
          told(PublicReportReceivedV2.class, NoticeKind.REPORT_RECEIVED, OFFICERS)
              .due(PublicReportReceivedV2::dueAt),
          told(PublicReportSupplementedV1.class, NoticeKind.REPORT_SUPPLEMENTED, OFFICERS),
          told(PublicReportPhotoAddedV1.class, NoticeKind.REPORT_SUPPLEMENTED, OFFICERS),
          told(PublicReportAcceptedV2.class, NoticeKind.REPORT_ACCEPTED, OFFICERS)
              .due(PublicReportAcceptedV2::dueAt),
          told(PublicReportDeclinedV1.class, NoticeKind.REPORT_TO_REPLY, OFFICERS)
              .due(PublicReportDeclinedV1::dueAt),
          told(PublicReportForwardedV1.class, NoticeKind.REPORT_TO_REPLY, OFFICERS)
              .due(PublicReportForwardedV1::dueAt),
          nobody(PublicReportVerificationBegunV1.class, "an officer has taken it up"),
          nobody(PublicReportVerificationExtendedV1.class, "an officer who verifies it did it"),
          told(
                  PublicReportSubstantiatedV3.class,
                  NoticeKind.REPORT_SUBSTANTIATED,
                  OFFICERS,
                  REWARD_OFFICERS)
              .due(PublicReportSubstantiatedV3::dueAt),
          told(PublicReportUnsubstantiatedV1.class, NoticeKind.REPORT_TO_REPLY, OFFICERS)
              .due(PublicReportUnsubstantiatedV1::dueAt),
          nobody(PublicReportRepliedV1.class, BY_CODE),
          nobody(PublicReportContactOpenedV1.class, "it would tell of whoever reported"),
          nobody(PublicReportDataErasedV1.class, "it would tell of whoever reported"),
          told(PublicReportDeadlineMissedV1.class, NoticeKind.REPORT_LATE, OFFICERS, LEADER)
              .due(PublicReportDeadlineMissedV1::dueAt));

  static final List<Telling<?>> OF_REWARDS =
      List.of(
          told(RewardAssessedV1.class, NoticeKind.REWARD_ASSESSED, LEADER, REWARD_OFFICERS),
          told(RewardApprovedV1.class, NoticeKind.REWARD_APPROVED, REWARD_OFFICERS),
          nobody(RewardNotifiedV1.class, BY_CODE),
          told(RewardClaimedV1.class, NoticeKind.REWARD_CLAIMED, REWARD_OFFICERS),
          nobody(RewardPaidV1.class, "a reward officer did it, and the ledger shows it"),
          nobody(RewardDeniedV1.class, BY_CODE),
          told(RewardLapsedV1.class, NoticeKind.REWARD_LAPSED, REWARD_OFFICERS)
              .due(RewardLapsedV1::claimUntil));

  private static final Map<Class<?>, List<Telling<?>>> BY_EVENT =
      all().filter(row -> row.kind() != null).collect(groupingBy(Telling::event));

  private static final Set<String> TOLD =
      BY_EVENT.keySet().stream().map(Tellings::name).collect(toUnmodifiableSet());

  private Tellings() {}

  /** Every row. */
  static Stream<Telling<?>> all() {
    return Stream.of(OF_HAZARDS, OF_PUBLIC_REPORTS, OF_REWARDS).flatMap(List::stream);
  }

  /** Whether somebody is told of events of a type, in whatever version. */
  static boolean tells(Class<? extends ContractEvent> type) {
    return TOLD.contains(name(type));
  }

  private static String name(Class<?> type) {
    WireType wire = type.getAnnotation(WireType.class);
    return wire == null ? type.getName() : wire.name();
  }

  /** The row of an event in its {@link #newest} version. */
  static Optional<Telling<?>> of(ContractEvent newest) {
    return BY_EVENT.getOrDefault(newest.getClass(), List.of()).stream()
        .filter(row -> row.meant(newest))
        .findFirst();
  }

  /** An event in the version that the table speaks of. */
  static ContractEvent newest(ContractEvent event) {
    return switch (event) {
      case HazardReportedV1 e -> HazardReportedV3.from(e);
      case HazardReportedV2 e -> HazardReportedV3.from(e);
      case HazardCorrectedV1 e -> HazardCorrectedV2.from(e);
      case EvidenceAttachedV1 e -> EvidenceAttachedV2.from(e);
      case EvidenceMissingV1 e -> EvidenceMissingV2.from(e);
      case PublicReportReceivedV1 e -> PublicReportReceivedV2.from(e);
      case PublicReportAcceptedV1 e -> PublicReportAcceptedV2.from(e);
      case HazardConfirmedV1 e -> HazardConfirmedV2.from(e);
      case HazardMarkedDuplicateV1 e -> HazardMarkedDuplicateV2.from(e);
      case DuplicateRevokedV1 e -> DuplicateRevokedV2.from(e);
      case RectificationRejectedV1 e -> RectificationRejectedV2.from(e);
      case HazardClosedV1 e -> HazardClosedV2.from(e);
      case HazardTransferredOutV1 e -> HazardTransferredOutV2.from(e);
      case HazardExtinguishedV1 e -> HazardExtinguishedV2.from(e);
      case HazardReopenedV1 e -> HazardReopenedV2.from(e);
      case PublicReportSubstantiatedV1 e -> PublicReportSubstantiatedV3.from(e);
      case PublicReportSubstantiatedV2 e -> PublicReportSubstantiatedV3.from(e);
      default -> event;
    };
  }
}
