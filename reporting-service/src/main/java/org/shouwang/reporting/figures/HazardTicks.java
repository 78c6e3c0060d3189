package org.shouwang.reporting.figures;

import static org.shouwang.reporting.figures.Counter.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.hazard.*;

/**
 * What each event of a hazard counts as; whatever leaves the figures leaves both sides of a ratio.
 */
final class HazardTicks {
  private HazardTicks() {}

  /** The ticks of an event of a hazard. */
  static List<Tick> of(HazardContract event) {
    return switch (event) {
      case HazardReportedV1 e -> Counting.one(HAZARDS_REPORTED, e);
      case HazardReportedV2 e -> Counting.one(HAZARDS_REPORTED, e);
      case HazardReportedV3 e -> Counting.one(HAZARDS_REPORTED, e);
      case HazardConfirmedV1 e -> confirmed(HazardConfirmedV2.from(e));
      case HazardConfirmedV2 e -> confirmed(e);
      case HazardDismissedV1 e -> Counting.one(HAZARDS_DISMISSED, e);
      case RectificationAssignedV1 e -> List.of(Tick.of(HAZARDS_DUE, e.dueAt()));
      case HazardRectifiedV1 e -> Counting.one(RECTIFICATIONS_SUBMITTED, e);
      case RectificationRejectedV1 e -> Counting.one(RECTIFICATIONS_REJECTED, e);
      case RectificationRejectedV2 e -> Counting.one(RECTIFICATIONS_REJECTED, e);
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
      case ExtensionRequestedV1 _, ExtensionRefusedV1 _ -> Counting.NOTHING;
      case PersonInChargeNamedV1 _ -> Counting.NOTHING;
      // It stays the cooperative's and the district's hazard, whichever enterprise rectifies it.
      case TransferProposedV1 _,
          TransferAcceptedV1 _,
          TransferDeclinedV1 _,
          ResponsibilityUpheldV1 _ ->
          Counting.NOTHING;
      // Found under the cooperative, it stays in its figures, whoever sees to it now.
      case DutyHandedToTownshipV1 _ -> Counting.NOTHING;
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
          Counting.NOTHING;
      // A failed one counts by the reopening or the new hazard that follows.
      case LookBackScheduledV1 _, LookBackPassedV1 _, LookBackFailedV1 _, LookBackEndedV1 _ ->
          Counting.NOTHING;
      // Part of the step that it came with.
      case EvidenceAttachedV1 _,
          EvidenceAttachedV2 _,
          EvidenceMissingV1 _,
          EvidenceMissingV2 _,
          EvidenceBlurredV1 _ ->
          Counting.NOTHING;
      // The look-back that it brings forward, the new hazard, and the others count by themselves.
      case ClosureSampledV1 _, HazardRecurredV1 _, RepetitionFlaggedV1 _ -> Counting.NOTHING;
      case HazardMarkedDuplicateV1 e -> markedDuplicate(HazardMarkedDuplicateV2.from(e));
      case HazardMarkedDuplicateV2 e -> markedDuplicate(e);
      case DuplicateRevokedV1 e -> duplicateRevoked(DuplicateRevokedV2.from(e));
      case DuplicateRevokedV2 e -> duplicateRevoked(e);
      // A dismissed hazard was never confirmed, and a reinstated one may be later.
      case DismissalAppealedV1 _, HazardReinstatedV1 _, DismissalUpheldV1 _ -> Counting.NOTHING;
      case HazardRegradedV1 e -> regraded(e);
      // Said of a hazard beside its way.
      case RecurrenceIdentifiedV1 _, HazardCorrectedV1 _, HazardCorrectedV2 _ -> Counting.NOTHING;
      case NotInCatalogueV1 _, RegradeProposedV1 _ -> Counting.NOTHING;
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
          DelistingPublishedV1 _,
          SupervisionEndedV1 _,
          SuspensionEndedV1 _ ->
          Counting.NOTHING;
      // The closure that follows says it all.
      case RectificationAcceptedV1 _, RectificationAcceptedV2 _ -> Counting.NOTHING;
    };
  }

  private static List<Tick> confirmed(HazardConfirmedV2 event) {
    return event.grade() == HazardGrade.MAJOR
        ? List.of(
            Tick.of(HAZARDS_CONFIRMED, event.occurredAt()),
            Tick.of(MAJOR_CONFIRMED, event.occurredAt()))
        : Counting.one(HAZARDS_CONFIRMED, event);
  }

  /** By another clause a major hazard is no other one. */
  private static List<Tick> regraded(HazardRegradedV1 e) {
    return e.grade() == e.previousGrade()
        ? Counting.NOTHING
        : Counting.one(e.grade() == HazardGrade.MAJOR ? MAJOR_CONFIRMED : MAJOR_LEFT, e);
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
      return Counting.NOTHING;
    }
    List<Tick> ticks = new ArrayList<>(4);
    ticks.add(Tick.of(DUE_ENDED, later(at, before)));
    ticks.add(Tick.of(HAZARDS_DUE, later(at, dueAt)));
    instead(ticks, ORIGINAL_DUE_ADDED, ORIGINAL_DUE_TAKEN, at, before, dueAt);
    return ticks;
  }
}
