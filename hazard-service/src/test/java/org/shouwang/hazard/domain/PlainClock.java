package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.PlainDays.later;
import static org.shouwang.hazard.domain.PlainDays.workingDaysAfter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;

/** 时限 in the model: what is late, and who was told. */
final class PlainClock {
  private final PlainHazard hazard;

  boolean overdue;
  @Nullable Instant nextStep;

  /** Steps taken: 1 to 3 are the levels, 4 is enforcement. */
  private int steps;

  private Instant waitingSince = Instant.MIN;
  private boolean waitedTooLong;

  PlainClock(PlainHazard hazard) {
    this.hazard = hazard;
  }

  /** Waits for its confirmation from now on. */
  void waits(Instant at) {
    waitingSince = at;
    waitedTooLong = false;
  }

  /** Back in rectification, perhaps later than the deadline. */
  void comesBack(Instant at) {
    if (hazard.at("RECTIFYING") && !at.isBefore(hazard.due)) {
      overdue = true;
      nextStep = steps == 4 ? null : nextStep == null ? at : later(nextStep, at);
    }
  }

  /** What others are late with was told to nobody while it counted as a duplicate, or none. */
  void tellsWhatItMissed(Instant at) {
    waitedTooLong |= hazard.at("REPORTED") && !at.isBefore(confirmationDue());
    PlainTransfer transfer = hazard.transfer;
    transfer.unanswered |=
        transfer.to != null && !transfer.declined && !at.isBefore(transfer.answerDue());
    PlainTreatment treatment = hazard.treatment;
    treatment.toldUndecided |= treatment.wanted != null && !at.isBefore(treatment.decisionDue());
    treatment.toldUnpublished |=
        treatment.onTheList() && !treatment.published && !at.isBefore(treatment.publicationDue());
  }

  /** Another deadline, or none. */
  void anew() {
    overdue = false;
    steps = 0;
    nextStep = null;
  }

  @Nullable Instant dueSoon() {
    return hazard.due == null ? null : hazard.due.minus(Duration.ofDays(3));
  }

  @Nullable Instant confirmationDue() {
    return hazard.at("REPORTED") ? workingDaysAfter(2, waitingSince) : null;
  }

  /** Somebody is to confirm it and was not told yet that it takes long. */
  boolean waiting() {
    return hazard.at("REPORTED") && !waitedTooLong;
  }

  boolean strikes(HazardCommand command) {
    Instant at = command.at();
    boolean rectifying = hazard.at("RECTIFYING");
    return switch (command) {
      case RemindOfDeadline c ->
          rectifying
              && at.isBefore(hazard.due)
              && !at.isBefore(dueSoon())
              && !at.isBefore(hazard.treatment.assignedAt);
      case MarkOverdue c -> rectifying && at.equals(hazard.due) && !overdue;
      case EscalateHazard c -> rectifying && overdue && steps < 3 && at.equals(nextStep);
      case ReferToEnforcement c -> rectifying && steps == 3 && at.equals(nextStep);
      case RemindOfLookBack c ->
          hazard.at("CLOSED") && hazard.lookBack.due && at.equals(hazard.lookBack.dueAt);
      case MarkConfirmationOverdue c ->
          hazard.at("REPORTED") && !waitedTooLong && !at.isBefore(confirmationDue());
      case MarkTransferUnanswered c ->
          hazard.open()
              && hazard.transfer.to != null
              && !hazard.transfer.declined
              && !hazard.transfer.unanswered
              && !at.isBefore(hazard.transfer.answerDue());
      case MarkExtensionUndecided c ->
          (rectifying || hazard.at("RECTIFIED"))
              && hazard.treatment.wanted != null
              && !hazard.treatment.toldUndecided
              && !at.isBefore(hazard.treatment.decisionDue());
      case MarkListingUnpublished c ->
          hazard.treatment.onTheList()
              && !hazard.treatment.published
              && !hazard.treatment.toldUnpublished
              && !at.isBefore(hazard.treatment.publicationDue());
      case MarkReviewOverdue c ->
          (hazard.at("RECTIFIED") || hazard.at("CLOSED"))
              && hazard.stop.asked
              && at.equals(hazard.stop.reviewDue);
      default -> throw new AssertionError("not of the clock: " + command);
    };
  }

  /** What the clock says moves no time. */
  void struck(HazardCommand command) {
    switch (command) {
      case MarkOverdue c -> {
        overdue = true;
        steps = 1;
        nextStep = hazard.due.plus(Duration.ofDays(3));
      }
      case EscalateHazard c -> {
        steps++;
        int days = steps == 1 ? 3 : steps == 2 ? 7 : 15;
        nextStep = later(hazard.due.plus(Duration.ofDays(days)), c.at().plusMillis(1));
      }
      case ReferToEnforcement c -> {
        steps = 4;
        nextStep = null;
      }
      case MarkConfirmationOverdue c -> waitedTooLong = true;
      case MarkTransferUnanswered c -> hazard.transfer.unanswered = true;
      case MarkExtensionUndecided c -> hazard.treatment.toldUndecided = true;
      case MarkListingUnpublished c -> hazard.treatment.toldUnpublished = true;
      case RemindOfDeadline c -> {}
      case RemindOfLookBack c -> {}
      case MarkReviewOverdue c -> {}
      default -> throw new AssertionError("not of the clock: " + command);
    }
  }
}
