package org.shouwang.reporting.figures;

import static org.shouwang.reporting.figures.Counter.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.*;
import org.shouwang.contracts.inspection.*;
import org.shouwang.contracts.membership.*;
import org.shouwang.contracts.training.*;

/**
 * What each event counts as. An event that counts as nothing is listed too: without a decision
 * about a new one the switch does not compile, and a test refuses it.
 */
public final class Counting {
  private static final List<Tick> NOTHING = List.of();

  /** The events that count as nothing; the scoreboard does not even decode them. */
  private static final Set<Class<? extends ContractEvent>> NOT_COUNTED =
      Set.of(
          CooperativePilotedV1.class,
          CooperativeEvaluatedV1.class,
          CooperativeRolledOutV1.class,
          LeadAppointedV1.class,
          MembershipAppliedV1.class,
          MembershipRejectedV1.class,
          MembershipSuspendedV1.class,
          MembershipResumedV1.class,
          PersonRegisteredV1.class,
          PersonLeftV1.class,
          PersonErasedV1.class,
          AccountOpenedV1.class,
          AccountDisabledV1.class,
          PasswordChangedV1.class,
          FindingsLockedV1.class,
          FeedbackMeetingHeldV1.class,
          DismissalAppealedV1.class,
          HazardReinstatedV1.class,
          DismissalUpheldV1.class,
          RecurrenceIdentifiedV1.class,
          HazardCorrectedV1.class,
          HazardCorrectedV2.class,
          NotInCatalogueV1.class,
          RegradeProposedV1.class,
          RectificationPrescribedV1.class,
          InterimControlsAppliedV1.class,
          OperationSuspendedV1.class,
          ResumptionRequestedV1.class,
          OperationResumedV1.class,
          GovernancePlanSubmittedV1.class,
          GovernancePlanApprovedV1.class,
          GovernancePlanReturnedV1.class,
          HazardListedForSupervisionV1.class,
          HazardDelistedV1.class,
          ExtensionRequestedV1.class,
          ExtensionRefusedV1.class,
          TransferProposedV1.class,
          TransferAcceptedV1.class,
          TransferDeclinedV1.class,
          LookBackScheduledV1.class,
          LookBackPassedV1.class,
          LookBackFailedV1.class,
          EvidenceAttachedV1.class,
          EvidenceAttachedV2.class,
          EvidenceMissingV1.class,
          EvidenceBlurredV1.class,
          RepetitionFlaggedV1.class,
          HazardRecurredV1.class,
          ClosureSampledV1.class,
          MajorHazardNotifiedV1.class,
          HazardDueSoonV1.class,
          HazardOverdueV1.class,
          HazardEscalatedV1.class,
          EnforcementReferredV1.class,
          LookBackDueV1.class,
          ConfirmationOverdueV1.class,
          TransferUnansweredV1.class,
          ResumptionReviewOverdueV1.class,
          ExtensionUndecidedV1.class,
          ListingPublishedV1.class,
          ListingUnpublishedV1.class,
          SupervisionEndedV1.class,
          SuspensionEndedV1.class,
          RectificationAcceptedV1.class,
          RectificationAcceptedV2.class,
          AttendanceRecordedV1.class,
          TrainingCreditedV1.class,
          LookBacksListedV1.class,
          LookBackAnsweredV1.class,
          DutyHandedToTownshipV1.class,
          DrillFindingRecordedV1.class,
          DrillFindingRecordedV2.class);

  private Counting() {}

  /** Whether events of a type count as anything. */
  public static boolean counts(Class<? extends ContractEvent> type) {
    return !NOT_COUNTED.contains(type)
        && !PublicReportContract.class.isAssignableFrom(type)
        && !RewardContract.class.isAssignableFrom(type);
  }

  /** The ticks of an event, whoever owns it. */
  public static List<Tick> ticks(ContractEvent event) {
    return switch (event) {
      case MembershipContract membership -> membership(membership);
      case InspectionContract inspection -> inspection(inspection);
      case HazardContract hazard -> hazard(hazard);
      case TrainingContract training -> training(training);
      // What is true of a report is counted as the hazard that it became.
      case PublicReportContract _, RewardContract _ -> NOTHING;
      default -> throw new IllegalArgumentException("of no known context: " + event.getClass());
    };
  }

  private static List<Tick> membership(MembershipContract event) {
    return switch (event) {
      case CooperativeProposedV1 e -> one(COOPERATIVES_PROPOSED, e);
      case CooperativeDissolvedV1 e -> one(COOPERATIVES_DISSOLVED, e);
      case EnterpriseRegisteredV1 e -> one(ENTERPRISES_REGISTERED, e);
      case EnterpriseClosedV1 e -> one(ENTERPRISES_CLOSED, e);
      case MembershipApprovedV1 e -> one(MEMBERS_JOINED, e);
      case MembershipWithdrawnV1 e -> one(MEMBERS_LEFT, e);
      case MembershipExpelledV1 e -> one(MEMBERS_LEFT, e);
      case ExpertEngagedV1 e -> one(EXPERTS_ENGAGED, e);
      case ExpertReleasedV1 e -> one(EXPERTS_RELEASED, e);
      case MeetingHeldV1 e -> one(meeting(e.kind()), e);
      // Stage and lead are in the cooperative's card, suspensions in the membership's.
      case CooperativePilotedV1 _,
          CooperativeEvaluatedV1 _,
          CooperativeRolledOutV1 _,
          LeadAppointedV1 _,
          MembershipSuspendedV1 _,
          MembershipResumedV1 _ ->
          NOTHING;
      case MembershipAppliedV1 _, MembershipRejectedV1 _ -> NOTHING;
      // Staff are counted by their training files.
      case PersonRegisteredV1 _, PersonLeftV1 _, PersonErasedV1 _ -> NOTHING;
      case AccountOpenedV1 _, AccountDisabledV1 _, PasswordChangedV1 _ -> NOTHING;
    };
  }

  private static Counter meeting(MeetingKind kind) {
    return switch (kind) {
      case EXCHANGE -> EXCHANGES;
      case SYMPOSIUM -> SYMPOSIA;
      case ON_SITE -> ON_SITE_MEETINGS;
      case ADVISORY -> ADVISORY_MEETINGS;
    };
  }

  private static List<Tick> inspection(InspectionContract event) {
    return switch (event) {
      case CampaignPlannedV1 e -> one(INSPECTIONS_PLANNED, e);
      case CampaignClosedV1 e -> one(INSPECTIONS_CLOSED, e);
      case VisitCheckedInV1 e -> one(VISITS, e);
      case VisitSignedV1 e -> one(VISITS_COMPLETED, e);
      case SignatureRefusedV1 e -> one(VISITS_COMPLETED, e);
      case FindingRecordedV1 e -> one(FINDINGS, e);
      case FindingRecordedV2 e -> one(FINDINGS, e);
      case FindingRecordedV3 e -> one(FINDINGS, e);
      case StrengthNotedV1 e -> one(STRENGTHS, e);
      case ExpertVisitCompletedV1 e ->
          List.of(new Tick(EXPERT_VISITS, e.occurredAt(), e.experts().size()));
      // Steps on the way to a closed inspection.
      case FindingsLockedV1 _, FeedbackMeetingHeldV1 _ -> NOTHING;
      // The hazard's own look-back follows.
      case LookBacksListedV1 _, LookBackAnsweredV1 _ -> NOTHING;
    };
  }

  private static List<Tick> hazard(HazardContract event) {
    return switch (event) {
      case HazardReportedV1 e -> one(HAZARDS_REPORTED, e);
      case HazardReportedV2 e -> one(HAZARDS_REPORTED, e);
      case HazardReportedV3 e -> one(HAZARDS_REPORTED, e);
      case HazardConfirmedV1 e -> confirmed(HazardConfirmedV2.from(e));
      case HazardConfirmedV2 e -> confirmed(e);
      case HazardDismissedV1 e -> one(HAZARDS_DISMISSED, e);
      case RectificationAssignedV1 e -> List.of(Tick.of(HAZARDS_DUE, e.dueAt()));
      case HazardRectifiedV1 e -> one(RECTIFICATIONS_SUBMITTED, e);
      case RectificationRejectedV1 e -> one(RECTIFICATIONS_REJECTED, e);
      case RectificationRejectedV2 e -> one(RECTIFICATIONS_REJECTED, e);
      case HazardClosedV1 e -> closed(HazardClosedV2.from(e));
      case HazardClosedV2 e -> closed(e);
      case HazardReopenedV1 e -> reopened(HazardReopenedV2.from(e));
      case HazardReopenedV2 e -> reopened(e);
      case ExtensionGrantedV1 e -> putOff(e.occurredAt(), e.previousDueAt(), e.dueAt());
      case TransferImposedV1 e -> putOff(e.occurredAt(), e.previousDueAt(), e.dueAt());
      case HazardTransferredOutV1 e -> transferredOut(HazardTransferredOutV2.from(e));
      case HazardTransferredOutV2 e -> transferredOut(e);
      case HazardExtinguishedV1 e -> extinguished(HazardExtinguishedV2.from(e));
      case HazardExtinguishedV2 e -> extinguished(e);
      // The deadline stays until somebody has decided.
      case ExtensionRequestedV1 _, ExtensionRefusedV1 _ -> NOTHING;
      // It stays the cooperative's and the district's hazard, whichever enterprise rectifies it.
      case TransferProposedV1 _, TransferAcceptedV1 _, TransferDeclinedV1 _ -> NOTHING;
      // Found under the cooperative, it stays in its figures, whoever sees to it now.
      case DutyHandedToTownshipV1 _ -> NOTHING;
      // What a deadline says is counted by the deadline; grades by the event that told them.
      case MajorHazardNotifiedV1 _,
          HazardDueSoonV1 _,
          HazardOverdueV1 _,
          HazardEscalatedV1 _,
          EnforcementReferredV1 _,
          LookBackDueV1 _,
          ConfirmationOverdueV1 _,
          TransferUnansweredV1 _,
          ExtensionUndecidedV1 _,
          ListingUnpublishedV1 _,
          ResumptionReviewOverdueV1 _ ->
          NOTHING;
      // A failed one counts by the reopening or the new hazard that follows.
      case LookBackScheduledV1 _, LookBackPassedV1 _, LookBackFailedV1 _ -> NOTHING;
      // Part of the step that it came with.
      case EvidenceAttachedV1 _, EvidenceAttachedV2 _, EvidenceMissingV1 _, EvidenceBlurredV1 _ ->
          NOTHING;
      // The look-back that it brings forward, the new hazard, and the others count by themselves.
      case ClosureSampledV1 _, HazardRecurredV1 _, RepetitionFlaggedV1 _ -> NOTHING;
      case HazardMarkedDuplicateV1 e -> markedDuplicate(HazardMarkedDuplicateV2.from(e));
      case HazardMarkedDuplicateV2 e -> markedDuplicate(e);
      case DuplicateRevokedV1 e -> duplicateRevoked(DuplicateRevokedV2.from(e));
      case DuplicateRevokedV2 e -> duplicateRevoked(e);
      // A dismissed hazard was never confirmed, and a reinstated one may be later.
      case DismissalAppealedV1 _, HazardReinstatedV1 _, DismissalUpheldV1 _ -> NOTHING;
      case HazardRegradedV1 e ->
          one(e.grade() == HazardGrade.MAJOR ? MAJOR_CONFIRMED : MAJOR_LEFT, e);
      // Said of a hazard beside its way.
      case RecurrenceIdentifiedV1 _, HazardCorrectedV1 _, HazardCorrectedV2 _ -> NOTHING;
      case NotInCatalogueV1 _, RegradeProposedV1 _ -> NOTHING;
      // How it is treated, and how the enterprise works meanwhile: in the hazard's ledger.
      case RectificationPrescribedV1 _,
          InterimControlsAppliedV1 _,
          OperationSuspendedV1 _,
          ResumptionRequestedV1 _,
          OperationResumedV1 _,
          GovernancePlanSubmittedV1 _,
          GovernancePlanApprovedV1 _,
          GovernancePlanReturnedV1 _,
          HazardListedForSupervisionV1 _,
          HazardDelistedV1 _,
          ListingPublishedV1 _,
          SupervisionEndedV1 _,
          SuspensionEndedV1 _ ->
          NOTHING;
      // The closure that follows says it all.
      case RectificationAcceptedV1 _, RectificationAcceptedV2 _ -> NOTHING;
    };
  }

  private static List<Tick> confirmed(HazardConfirmedV2 event) {
    return event.grade() == HazardGrade.MAJOR
        ? List.of(
            Tick.of(HAZARDS_CONFIRMED, event.occurredAt()),
            Tick.of(MAJOR_CONFIRMED, event.occurredAt()))
        : one(HAZARDS_CONFIRMED, event);
  }

  private static List<Tick> transferredOut(HazardTransferredOutV2 e) {
    return with(
        Tick.of(HAZARDS_TRANSFERRED_OUT, e.occurredAt()),
        left(e.occurredAt(), e.confirmedAt(), e.originalDueAt(), e.dueAt(), e.grade()));
  }

  private static List<Tick> extinguished(HazardExtinguishedV2 e) {
    return with(
        Tick.of(HAZARDS_EXTINGUISHED, e.occurredAt()),
        left(e.occurredAt(), e.confirmedAt(), e.originalDueAt(), e.dueAt(), e.grade()));
  }

  private static List<Tick> markedDuplicate(HazardMarkedDuplicateV2 e) {
    return with(
        Tick.of(HAZARDS_DUPLICATE, e.occurredAt()),
        left(e.occurredAt(), e.confirmedAt(), e.originalDueAt(), e.dueAt(), e.grade()));
  }

  /** It comes back to where it was. */
  private static List<Tick> duplicateRevoked(DuplicateRevokedV2 e) {
    Instant at = e.occurredAt();
    List<Tick> ticks = new ArrayList<>();
    ticks.add(Tick.of(DUPLICATES_REVOKED, at));
    standing(ticks, HAZARDS_RETURNED, MAJOR_RETURNED, at, e.confirmedAt(), e.grade());
    if (e.dueAt() != null) {
      ticks.add(Tick.of(HAZARDS_DUE, later(at, e.dueAt())));
      instead(ticks, ORIGINAL_DUE_ADDED, ORIGINAL_DUE_TAKEN, at, e.originalDueAt(), e.dueAt());
    }
    return ticks;
  }

  /** It leaves both sides of every ratio, as far as it was in them. */
  private static List<Tick> left(
      Instant at,
      @Nullable Instant confirmedAt,
      @Nullable Instant originalDueAt,
      @Nullable Instant dueAt,
      @Nullable HazardGrade grade) {
    List<Tick> ticks = new ArrayList<>();
    standing(ticks, HAZARDS_LEFT, MAJOR_LEFT, at, confirmedAt, grade);
    if (dueAt != null) {
      ticks.add(Tick.of(DUE_ENDED, later(at, dueAt)));
      instead(ticks, ORIGINAL_DUE_TAKEN, ORIGINAL_DUE_ADDED, at, originalDueAt, dueAt);
    }
    return ticks;
  }

  private static void standing(
      List<Tick> ticks,
      Counter hazard,
      Counter major,
      Instant at,
      @Nullable Instant confirmedAt,
      @Nullable HazardGrade grade) {
    if (confirmedAt != null) {
      ticks.add(Tick.of(hazard, at));
    }
    if (grade == HazardGrade.MAJOR) {
      ticks.add(Tick.of(major, at));
    }
  }

  /**
   * By the deadline as it was assigned, a step counts another instant than by the deadline that
   * holds: there and not here. Nothing where both are one, or the first is not known.
   */
  private static void instead(
      List<Tick> ticks,
      Counter there,
      Counter here,
      Instant at,
      @Nullable Instant originalDueAt,
      Instant dueAt) {
    Instant original = later(at, originalDueAt == null ? dueAt : originalDueAt);
    Instant holding = later(at, dueAt);
    if (!original.equals(holding)) {
      ticks.add(Tick.of(there, original));
      ticks.add(Tick.of(here, holding));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static List<Tick> with(Tick first, List<Tick> others) {
    List<Tick> ticks = new ArrayList<>(others);
    ticks.add(first);
    return ticks;
  }

  private static List<Tick> closed(HazardClosedV2 event) {
    Instant closed = event.occurredAt();
    Instant both = later(closed, event.dueAt());
    List<Tick> ticks = new ArrayList<>(4);
    ticks.add(new Tick(HAZARDS_CLOSED, closed, event.minutesOpen()));
    ticks.add(Tick.of(DUE_CLOSED, both));
    instead(
        ticks,
        ORIGINAL_CLOSED_ADDED,
        ORIGINAL_CLOSED_TAKEN,
        closed,
        event.originalDueAt(),
        event.dueAt());
    if (event.onTime()) {
      ticks.add(Tick.of(DUE_CLOSED_ON_TIME, both));
    }
    if (event.grade() == HazardGrade.MAJOR) {
      ticks.add(Tick.of(MAJOR_CLOSED, closed));
    }
    return ticks;
  }

  /** What its closure had counted is undone. */
  private static List<Tick> reopened(HazardReopenedV2 event) {
    Instant reopened = event.occurredAt();
    Instant both = later(reopened, event.dueAt());
    List<Tick> ticks = new ArrayList<>(5);
    ticks.add(new Tick(HAZARDS_REOPENED, reopened, event.minutesOpen()));
    ticks.add(Tick.of(DUE_ENDED, both));
    ticks.add(Tick.of(DUE_REOPENED, both));
    Instant original = event.originalDueAt();
    instead(ticks, ORIGINAL_DUE_TAKEN, ORIGINAL_DUE_ADDED, reopened, original, event.dueAt());
    instead(ticks, ORIGINAL_CLOSED_TAKEN, ORIGINAL_CLOSED_ADDED, reopened, original, event.dueAt());
    if (event.onTime()) {
      ticks.add(Tick.of(ON_TIME_REOPENED, both));
    }
    if (event.grade() == HazardGrade.MAJOR) {
      ticks.add(Tick.of(MAJOR_REOPENED, reopened));
    }
    return ticks;
  }

  /** Another deadline; what had been due for a while before is due no longer, but as assigned. */
  private static List<Tick> putOff(Instant at, @Nullable Instant before, @Nullable Instant dueAt) {
    if (before == null || dueAt == null) {
      return NOTHING;
    }
    List<Tick> ticks = new ArrayList<>(4);
    ticks.add(Tick.of(DUE_ENDED, later(at, before)));
    ticks.add(Tick.of(HAZARDS_DUE, later(at, dueAt)));
    instead(ticks, ORIGINAL_DUE_ADDED, ORIGINAL_DUE_TAKEN, at, before, dueAt);
    return ticks;
  }

  private static List<Tick> training(TrainingContract event) {
    return switch (event) {
      case SessionHeldV1 e -> one(session(e.kind()), e);
      case DrillHeldV1 e -> one(drill(e.kind()), e);
      // It becomes a hazard, which counts.
      case DrillFindingRecordedV1 _, DrillFindingRecordedV2 _ -> NOTHING;
      case CaseStudySharedV1 e -> one(CASE_STUDIES, e);
      case EmployeeOnboardedV1 e -> one(STAFF_ONBOARDED, e);
      case TrainingRequirementMetV1 e -> one(REQUIREMENTS_MET, e);
      case TrainingRequirementMetV2 e -> one(REQUIREMENTS_MET, e);
      case EmployeeLeftV1 e -> left(EmployeeLeftV2.from(e));
      case EmployeeLeftV2 e -> left(e);
      // What they lead to is counted: the requirement met.
      case AttendanceRecordedV1 _, TrainingCreditedV1 _ -> NOTHING;
    };
  }

  /** Nobody is taken out before she was counted, though she left earlier. */
  private static List<Tick> left(EmployeeLeftV2 event) {
    Instant left = event.occurredAt();
    List<Tick> ticks = new ArrayList<>(2);
    ticks.add(Tick.of(STAFF_LEFT, left));
    for (Instant met : event.metAt()) {
      ticks.add(Tick.of(MET_AND_LEFT, met.isBefore(left) ? left : met));
    }
    return ticks;
  }

  private static Counter session(SessionKind kind) {
    return switch (kind) {
      case GROUP_STUDY -> GROUP_STUDIES;
      case TOPIC_TEACHING -> TOPIC_TEACHINGS;
      case SCENARIO -> SCENARIO_TEACHINGS;
      case SEMINAR -> SEMINARS;
      case COURSE -> COURSES;
    };
  }

  private static Counter drill(DrillKind kind) {
    return switch (kind) {
      case COMPREHENSIVE -> COMPREHENSIVE_DRILLS;
      case SPECIAL -> SPECIAL_DRILLS;
      case ON_SITE -> ON_SITE_DRILLS;
    };
  }

  private static List<Tick> one(Counter counter, ContractEvent event) {
    return List.of(Tick.of(counter, event.occurredAt()));
  }
}
