package org.shouwang.reporting.figures;

import static org.shouwang.reporting.figures.Counter.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
  static final List<Tick> NOTHING = List.of();

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
          ResponsibilityUpheldV1.class,
          PersonInChargeNamedV1.class,
          LookBackScheduledV1.class,
          LookBackPassedV1.class,
          LookBackEndedV1.class,
          LookBackFailedV1.class,
          EvidenceAttachedV1.class,
          EvidenceAttachedV2.class,
          EvidenceMissingV1.class,
          EvidenceMissingV2.class,
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
          DelistingPublishedV1.class,
          ListingUnpublishedV1.class,
          SupervisionEndedV1.class,
          SuspensionEndedV1.class,
          RectificationAcceptedV1.class,
          RectificationAcceptedV2.class,
          AttendanceRecordedV1.class,
          TrainingCreditedV1.class,
          LookBacksListedV1.class,
          LookBackAnsweredV1.class,
          LookBackAnsweredV2.class,
          DutyHandedToTownshipV1.class,
          DrillFindingRecordedV1.class,
          DrillFindingRecordedV2.class,
          DrillFindingRecordedV3.class);

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
      case HazardContract hazard -> HazardTicks.of(hazard);
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
      case LookBacksListedV1 _, LookBackAnsweredV1 _, LookBackAnsweredV2 _ -> NOTHING;
    };
  }

  private static List<Tick> training(TrainingContract event) {
    return switch (event) {
      case SessionHeldV1 e -> one(session(e.kind()), e);
      case DrillHeldV1 e -> one(drill(e.kind()), e);
      // It becomes a hazard, which counts.
      case DrillFindingRecordedV1 _, DrillFindingRecordedV2 _, DrillFindingRecordedV3 _ -> NOTHING;
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

  static List<Tick> one(Counter counter, ContractEvent event) {
    return List.of(Tick.of(counter, event.occurredAt()));
  }
}
