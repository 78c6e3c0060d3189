package org.shouwang.hazard.policy;

import static org.shouwang.kit.deadline.TimerChange.drop;
import static org.shouwang.kit.deadline.TimerChange.set;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.*;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.TimerPolicy;
import org.shouwang.hazard.domain.Timing;
import org.shouwang.hazard.domain.Timings;
import org.shouwang.kit.deadline.Deadline;
import org.shouwang.kit.deadline.TimerChange;
import org.shouwang.kit.deadline.Timers;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.WorkCalendar;
import org.shouwang.kit.domain.WorkCalendar.Counted;
import org.springframework.stereotype.Component;

/**
 * The clock of a hazard (时限): which event has which timer run until when, by the policy version in
 * force when it happened. Whether a timer still means anything when it strikes, the rules decide.
 *
 * <p>A deadline's steps follow one another: the event of each says when the next one comes. Events
 * do not tell the cycle, nor need they: no two cycles have a deadline at which both were overdue,
 * for the later one begins after the earlier one's was over.
 */
@Component
class HazardTimers extends Timers {
  private static final String DUE_SOON = "due-soon";
  private static final String OVERDUE = "overdue";
  private static final String ESCALATION = "escalation";
  private static final String ENFORCEMENT = "enforcement";
  private static final String CONFIRMATION = "confirmation";
  private static final String TRANSFER_ANSWER = "transfer-answer";
  private static final String RESUMPTION_REVIEW = "resumption-review";
  private static final String LOOK_BACK = "look-back";
  private static final String EXTENSION_DECISION = "extension-decision";
  private static final String LISTING_PUBLICATION = "listing-publication";

  /** More than any year's holidays have moved the end of the longest of these waits. */
  private static final int DAYS_A_NOTICE_MOVES = 14;

  private final Timings timings;

  HazardTimers(Timings timings) {
    super(
        "hazard-timers",
        3,
        HazardReportedV1.class,
        HazardReportedV2.class,
        HazardReportedV3.class,
        HazardReinstatedV1.class,
        DuplicateRevokedV1.class,
        DuplicateRevokedV2.class,
        RectificationAssignedV1.class,
        RectificationRejectedV1.class,
        RectificationRejectedV2.class,
        ExtensionGrantedV1.class,
        TransferImposedV1.class,
        HazardMarkedDuplicateV1.class,
        HazardMarkedDuplicateV2.class,
        HazardTransferredOutV1.class,
        HazardTransferredOutV2.class,
        HazardExtinguishedV1.class,
        HazardExtinguishedV2.class,
        HazardClosedV1.class,
        HazardClosedV2.class,
        HazardDueSoonV1.class,
        HazardOverdueV1.class,
        HazardEscalatedV1.class,
        EnforcementReferredV1.class,
        TransferProposedV1.class,
        TransferUnansweredV1.class,
        ConfirmationOverdueV1.class,
        ExtensionRequestedV1.class,
        ExtensionUndecidedV1.class,
        HazardListedForSupervisionV1.class,
        ListingUnpublishedV1.class,
        ResumptionRequestedV1.class,
        ResumptionReviewOverdueV1.class,
        LookBackScheduledV1.class,
        LookBackDueV1.class);
    this.timings = timings;
  }

  @Override
  protected List<TimerChange> changes(ContractEvent event, EventEnvelope envelope) {
    Instant at = event.occurredAt();
    return switch ((HazardContract) event) {
      case HazardReportedV1 e -> waits(CONFIRMATION, Timing::confirmationDue, at, envelope);
      case HazardReportedV2 e -> waits(CONFIRMATION, Timing::confirmationDue, at, envelope);
      case HazardReportedV3 e -> waits(CONFIRMATION, Timing::confirmationDue, at, envelope);
      case HazardReinstatedV1 e -> waits(CONFIRMATION, Timing::confirmationDue, at, envelope);
      case ConfirmationOverdueV1 e -> List.of(drop(CONFIRMATION, at));
      case RectificationAssignedV1 e -> running(e.dueAt(), at);
      case RectificationRejectedV1 e -> sentBack(RectificationRejectedV2.from(e));
      case RectificationRejectedV2 e -> sentBack(e);
      case ExtensionGrantedV1 e -> moved(e.previousDueAt(), e.dueAt(), at);
      case TransferImposedV1 e -> moved(e.previousDueAt(), e.dueAt(), at);
      case DuplicateRevokedV1 e -> goesOn(DuplicateRevokedV2.from(e), envelope);
      case DuplicateRevokedV2 e -> goesOn(e, envelope);
      case HazardMarkedDuplicateV1 e -> moved(e.dueAt(), null, at);
      case HazardMarkedDuplicateV2 e -> moved(e.dueAt(), null, at);
      case HazardTransferredOutV1 e -> moved(e.dueAt(), null, at);
      case HazardTransferredOutV2 e -> moved(e.dueAt(), null, at);
      case HazardExtinguishedV1 e -> moved(e.dueAt(), null, at);
      case HazardExtinguishedV2 e -> moved(e.dueAt(), null, at);
      case HazardClosedV1 e -> moved(e.dueAt(), null, at);
      case HazardClosedV2 e -> moved(e.dueAt(), null, at);
      case HazardDueSoonV1 e -> List.of(drop(DUE_SOON, at));
      case HazardOverdueV1 e -> overdue(e);
      case HazardEscalatedV1 e ->
          List.of(
              drop(ESCALATION, at),
              set(
                  e.level() == EscalationLevel.L3 ? ENFORCEMENT : ESCALATION,
                  e.cycle(),
                  e.nextAt()));
      case EnforcementReferredV1 e -> List.of(drop(ENFORCEMENT, at));
      case TransferProposedV1 e -> waits(TRANSFER_ANSWER, Timing::transferAnswerDue, at, envelope);
      case TransferUnansweredV1 e -> List.of(drop(TRANSFER_ANSWER, at));
      case ExtensionRequestedV1 e ->
          waits(EXTENSION_DECISION, Timing::extensionDecisionDue, at, envelope);
      case ExtensionUndecidedV1 e -> List.of(drop(EXTENSION_DECISION, at));
      case HazardListedForSupervisionV1 e ->
          waits(LISTING_PUBLICATION, Timing::listingPublicationDue, at, envelope);
      case ListingUnpublishedV1 e -> List.of(drop(LISTING_PUBLICATION, at));
      case ResumptionRequestedV1 e -> List.of(set(RESUMPTION_REVIEW, 0, e.reviewDueAt()));
      case ResumptionReviewOverdueV1 e -> List.of(drop(RESUMPTION_REVIEW, at));
      case LookBackScheduledV1 e -> List.of(set(LOOK_BACK, 0, e.dueAt()));
      case LookBackDueV1 e -> List.of(drop(LOOK_BACK, at));
      default -> List.of();
    };
  }

  private List<TimerChange> goesOn(DuplicateRevokedV2 event, EventEnvelope envelope) {
    Instant at = event.occurredAt();
    return event.confirmedAt() == null
        ? waits(CONFIRMATION, Timing::confirmationDue, at, envelope)
        : moved(null, event.dueAt(), at);
  }

  @Override
  protected HazardCommand command(Deadline deadline, Actor timer) {
    String hazard = deadline.aggregate();
    Instant due = deadline.due();
    TimerPolicy policy = timings.versions().at(due);
    return switch (deadline.timer()) {
      case DUE_SOON -> new RemindOfDeadline(hazard, timer, due, timings);
      case OVERDUE -> new MarkOverdue(hazard, timer, due, policy);
      case ESCALATION -> new EscalateHazard(hazard, timer, due, policy);
      case ENFORCEMENT -> new ReferToEnforcement(hazard, timer, due, policy);
      case CONFIRMATION -> new MarkConfirmationOverdue(hazard, timer, due, timings);
      case TRANSFER_ANSWER -> new MarkTransferUnanswered(hazard, timer, due, timings);
      case EXTENSION_DECISION -> new MarkExtensionUndecided(hazard, timer, due, timings);
      case LISTING_PUBLICATION -> new MarkListingUnpublished(hazard, timer, due, timings);
      case RESUMPTION_REVIEW -> new MarkReviewOverdue(hazard, timer, due);
      case LOOK_BACK -> new RemindOfLookBack(hazard, timer, due);
      default -> throw new IllegalArgumentException("no timer of hazards: " + deadline.timer());
    };
  }

  /**
   * What waits for others until the end of a day: counted by the version in force when it began,
   * from when it was on record, for nobody is late with what she could not know. History that is
   * entered later (补录) is counted from when it happened.
   *
   * <p>If that was counted through a year whose notice is not here, a later notice may make the day
   * another one: so it is asked for on each of the next days too, and the rules tell it once, on
   * the first that their calendar allows.
   */
  private List<TimerChange> waits(
      String timer, BiFunction<Timing, Instant, Counted> due, Instant at, EventEnvelope envelope) {
    Instant known = envelope.time();
    Instant from = envelope.imported() || known.isBefore(at) ? at : known;
    Counted counted = due.apply(timings.at(at), from);
    return IntStream.rangeClosed(0, counted.assumed() ? DAYS_A_NOTICE_MOVES : 0)
        .mapToObj(days -> set(timer, 0, WorkCalendar.endOf(counted.day().plusDays(days))))
        .toList();
  }

  /**
   * While it waited for its acceptance the deadline may have struck in vain. What was sent back
   * before it, and is known after it, is overdue all the same; what was sent back after it, is told
   * to be so in the same commit. The first version does not say by when.
   */
  private List<TimerChange> sentBack(RectificationRejectedV2 event) {
    Instant dueAt = event.dueAt();
    Instant at = event.occurredAt();
    return dueAt == null || !at.isBefore(dueAt) ? List.of() : running(dueAt, at);
  }

  private static List<TimerChange> overdue(HazardOverdueV1 event) {
    List<TimerChange> changes = new ArrayList<>(List.of(drop(OVERDUE, event.dueAt())));
    Instant next = event.escalatesAt();
    if (next != null) {
      // After L3 it is the referral that comes; the one of both that is not next is refused.
      changes.add(set(ESCALATION, event.cycle(), next));
      changes.add(set(ENFORCEMENT, event.cycle(), next));
    }
    return changes;
  }

  /** A deadline that is another one now, or none any more. */
  private List<TimerChange> moved(@Nullable Instant from, @Nullable Instant to, Instant at) {
    List<TimerChange> changes = new ArrayList<>();
    if (from != null) {
      changes.add(drop(DUE_SOON, timings.at(at).policy().dueSoonAt(from)));
      changes.add(drop(OVERDUE, from));
    }
    if (to != null) {
      changes.addAll(running(to, at));
    }
    return changes;
  }

  /** A deadline that comes soon as it is set needs no reminder. */
  private List<TimerChange> running(Instant dueAt, Instant at) {
    List<TimerChange> changes = new ArrayList<>(List.of(set(OVERDUE, 0, dueAt)));
    Instant dueSoonAt = timings.at(at).policy().dueSoonAt(dueAt);
    if (dueSoonAt.isAfter(at)) {
      changes.add(set(DUE_SOON, 0, dueSoonAt));
    }
    return changes;
  }
}
