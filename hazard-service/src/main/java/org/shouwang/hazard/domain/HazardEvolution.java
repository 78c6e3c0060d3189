package org.shouwang.hazard.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Facets.Extension;
import org.shouwang.hazard.domain.Facets.Listing;
import org.shouwang.hazard.domain.Facets.Lowering;
import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Facets.Supervision;
import org.shouwang.hazard.domain.Facets.Timeliness;
import org.shouwang.hazard.domain.Facets.Transfer;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Scrutiny.Repetition;
import org.shouwang.hazard.domain.Stage.Appeal;
import org.shouwang.hazard.domain.Stage.Assigned;
import org.shouwang.hazard.domain.Stage.Assignment;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.Confirmation;
import org.shouwang.hazard.domain.Stage.Confirmed;
import org.shouwang.hazard.domain.Stage.Dismissed;
import org.shouwang.hazard.domain.Stage.Duplicate;
import org.shouwang.hazard.domain.Stage.Extinguished;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.hazard.domain.Stage.Open;
import org.shouwang.hazard.domain.Stage.Rectified;
import org.shouwang.hazard.domain.Stage.Rectifying;
import org.shouwang.hazard.domain.Stage.Reported;
import org.shouwang.hazard.domain.Stage.Submission;
import org.shouwang.hazard.domain.Stage.TransferredOut;
import org.shouwang.hazard.domain.Stage.Treated;
import org.shouwang.hazard.domain.Stage.Voice;

/** What each event does to a hazard. */
final class HazardEvolution {
  private HazardEvolution() {}

  static Hazard after(Hazard hazard, HazardEvent event) {
    return event instanceof HazardReported e
        ? Known.reported(e.report(), e.occurredAt())
        : event instanceof OfTheClock
            ? after((Known) hazard, event)
            : after((Known) hazard, event).at(event.occurredAt());
  }

  private static Known after(Known hazard, HazardEvent event) {
    Facets facets = hazard.facets();
    return switch (event) {
      case HazardReported e -> throw new IllegalStateException("handled above");
      case HazardDismissed e -> hazard.in(dismissed((Reported) hazard.stage(), e));
      case DismissalAppealed e -> hazard.in(appealed((Dismissed) hazard.stage(), e));
      case HazardReinstated e -> hazard.in(new Reported(true, e.occurredAt(), false));
      case DismissalUpheld e -> hazard.in(upheld((Dismissed) hazard.stage()));
      case HazardCorrected e -> hazard.corrected(e.correction().of(hazard.report()));
      case HazardMarkedDuplicate e ->
          hazard.in(new Duplicate(e.originalId(), (Open) hazard.stage(), e.occurredAt()));
      case DuplicateRevoked e -> hazard.in(((Duplicate) hazard.stage()).before());
      case RecurrenceIdentified e -> hazard.recurring(e.recurrenceOf());
      case HazardConfirmed e ->
          hazard.in(new Confirmed(new Confirmation(e.occurredAt(), e.grade(), e.criterion())));
      case RegradeProposed e ->
          hazard.with(facets.lowering(new Lowering(e.authority(), e.proposerId())));
      case HazardRegraded e ->
          hazard
              .in(((Treated) hazard.stage()).graded(e.grade(), e.criterion()))
              .with(facets.lowering(null));
      case RectificationPrescribed e -> hazard; // advice
      case InterimControlsApplied e -> hazard;
      case OperationSuspended e -> hazard.with(facets.operation(Operations.after(e.extent())));
      case ResumptionRequested e -> hazard.with(facets.resumptionAsked(e.reviewDueAt()));
      case OperationResumed e -> hazard.with(facets.operation(Operation.NORMAL));
      case GovernancePlanSubmitted e -> hazard.with(facets.plan(Plan.SUBMITTED));
      case GovernancePlanApproved e -> hazard.with(facets.plan(Plan.APPROVED));
      case GovernancePlanReturned e -> hazard.with(facets.plan(Plan.NONE));
      case HazardListedForSupervision e ->
          hazard.with(facets.listed(new Listing(e.occurredAt(), false, false)));
      case ListingPublished e -> hazard.with(facets.madePublic());
      case DelistingPublished e -> hazard.with(facets.madePublic());
      case HazardDelisted e ->
          hazard.with(facets.unlisted(Supervision.DELISTED).toBePublished(e.occurredAt()));
      case RectificationAssigned e -> hazard.in(assigned((Confirmed) hazard.stage(), e));
      case PersonInChargeNamed e -> hazard.in(named((Rectifying) hazard.stage(), e));
      case HazardRectified e -> hazard.in(rectified((Rectifying) hazard.stage(), e));
      case RectificationRejected e ->
          hazard.in(sentBack((Rectified) hazard.stage())).with(facets.resumptionLapsed());
      case RectificationAccepted e -> hazard.in(accepted((Rectified) hazard.stage(), e));
      case HazardClosed e -> hazard.in(closed((Treated) hazard.stage(), e)).with(facets.closed());
      case ExtensionRequested e ->
          hazard.with(facets.extension(new Extension(e.dueAt(), e.occurredAt(), false)));
      case ExtensionGranted e -> due(hazard, e.dueAt(), facets.extension(null));
      case ExtensionRefused e -> hazard.with(facets.extension(null));
      case TransferProposed e ->
          hazard.with(
              facets.transfer(new Transfer(e.toEnterpriseId(), false, e.occurredAt(), false)));
      case TransferDeclined e ->
          hazard.with(
              facets.transfer(new Transfer(e.toEnterpriseId(), true, e.occurredAt(), false)));
      case ResponsibilityUpheld e -> hazard.with(facets.transfer(null));
      case TransferAccepted e ->
          unassigned(hazard).transferredTo(e.toEnterpriseId(), e.occurredAt());
      case TransferImposed e ->
          unassigned(e.dueAt() == null ? hazard : due(hazard, e.dueAt(), facets))
              .transferredTo(e.toEnterpriseId(), e.occurredAt());
      case HazardTransferredOut e ->
          hazard.in(new TransferredOut(e.standing())).with(facets.closed());
      case HazardExtinguished e -> hazard.in(new Extinguished(e.standing())).with(facets.closed());
      case SupervisionEnded e -> hazard.with(facets.unlisted(Supervision.ENDED));
      case SuspensionEnded e -> hazard.with(stopEnded(facets, e.cause()));
      case DutyHandedToTownship e -> hazard.handedToTownship(e.occurredAt());
      case LookBackScheduled e -> hazard.in(lookBack(hazard, LookBack.DUE, e.dueAt()));
      case LookBackPassed e -> hazard.in(lookBack(hazard, LookBack.PASSED, null));
      case LookBackEnded e -> hazard.in(lookBack(hazard, LookBack.ENDED, null));
      case LookBackFailed e -> hazard.in(lookBack(hazard, LookBack.FAILED, null));
      case HazardReopened e ->
          hazard
              .in(new Confirmed(confirmation((Closed) hazard.stage())))
              .with(facets.reopened(e.cycle(), e.occurredAt(), e.minutesOpen()))
              .with(hazard.scrutiny().sampled(false))
              .served(hazard.served().reopened());
      case EvidenceAttached e -> hazard.served(hazard.served().with(e));
      case EvidenceMissing e -> hazard;
      case NotInCatalogue e -> hazard.corrected(hazard.report().unplaced(e.fields()));
      case EvidenceBlurred e -> hazard;
      case HazardRecurred e -> hazard; // closed it stays
      case ClosureSampled e -> hazard.with(hazard.scrutiny().sampled(true));
      case RepetitionFlagged e -> hazard.with(hazard.scrutiny().repeated(repetition(e)));
      case MajorHazardNotified e -> hazard; // its grade says it already
      case HazardDueSoon e -> hazard;
      case HazardOverdue e ->
          hazard.with(facets.timeliness(facets.timeliness().overdue(e.escalatesAt())));
      case HazardEscalated e ->
          hazard.with(facets.timeliness(new Timeliness(true, e.level(), false, e.nextAt())));
      case EnforcementReferred e ->
          hazard.with(facets.timeliness(new Timeliness(true, EscalationLevel.L3, true, null)));
      case LookBackDue e -> hazard;
      case ConfirmationOverdue e -> hazard.in(late((Reported) hazard.stage()));
      case TransferUnanswered e -> hazard.with(unanswered(facets, e));
      case ResumptionReviewOverdue e -> hazard;
      case ExtensionUndecided e -> hazard.with(undecided(facets));
      case ListingUnpublished e ->
          hazard.with(facets.listed(new Listing(e.listedAt(), false, true)));
    };
  }

  private static Known unassigned(Known hazard) {
    return hazard.stage() instanceof Rectifying stage
        ? hazard.in(
            new Rectifying(
                stage.confirmation(), stage.assignment().unassigned(), stage.rejections()))
        : hazard;
  }

  /** Another deadline, for which nothing has struck yet. */
  private static Known due(Known hazard, Instant dueAt, Facets facets) {
    return hazard
        .in(((Assigned) hazard.stage()).dueAt(dueAt))
        .with(facets.timeliness(Timeliness.NONE));
  }

  private static Stage lookBack(Known hazard, LookBack next, @Nullable Instant dueAt) {
    Closed before = (Closed) hazard.stage();
    return new Closed(before.event(), before.criterion(), before.voices(), next, dueAt);
  }

  private static Stage late(Reported before) {
    return new Reported(before.appealed(), before.since(), true);
  }

  private static Repetition repetition(RepetitionFlagged event) {
    return new Repetition(event.times(), event.earlier());
  }

  private static Facets unanswered(Facets facets, TransferUnanswered event) {
    return facets.transfer(new Transfer(event.toEnterpriseId(), false, event.proposedAt(), true));
  }

  private static Facets undecided(Facets facets) {
    Extension asked = requireNonNull(facets.extension());
    return facets.extension(new Extension(asked.until(), asked.requestedAt(), true));
  }

  /** What is gone keeps nothing still; what another department has stands still until it says. */
  private static Facets stopEnded(Facets facets, Ending cause) {
    return switch (cause) {
      case EXTINGUISHED -> facets.operation(Operation.NORMAL);
      case TRANSFERRED_OUT -> facets.resumptionLapsed();
    };
  }

  private static Stage closed(Treated before, HazardClosed event) {
    List<Voice> voices = before instanceof Rectified rectified ? rectified.voices() : List.of();
    return new Closed(event, before.confirmation().criterion(), voices, LookBack.NONE, null);
  }

  private static Confirmation confirmation(Closed closed) {
    HazardClosed closure = closed.event();
    return new Confirmation(closure.confirmedAt(), closure.grade(), closed.criterion());
  }

  private static Stage accepted(Rectified before, RectificationAccepted event) {
    List<Voice> voices = new ArrayList<>(before.voices());
    voices.add(new Voice(event.authority(), event.accepterId()));
    return new Rectified(
        before.confirmation(),
        before.assignment(),
        before.rejections(),
        before.submission(),
        voices);
  }

  private static Stage dismissed(Reported before, HazardDismissed event) {
    return new Dismissed(
        event.occurredAt(),
        event.dismisserId(),
        before.appealed() ? Appeal.DECIDED : Appeal.NONE,
        null);
  }

  private static Stage appealed(Dismissed before, DismissalAppealed event) {
    return new Dismissed(before.since(), before.dismisserId(), Appeal.PENDING, event.appellantId());
  }

  private static Stage upheld(Dismissed before) {
    return new Dismissed(
        before.since(), before.dismisserId(), Appeal.DECIDED, before.appellantId());
  }

  private static Stage assigned(Confirmed before, RectificationAssigned event) {
    return new Rectifying(
        before.confirmation(),
        new Assignment(
            event.occurredAt(),
            event.measure(),
            event.dueAt(),
            event.dueAt(),
            event.assigneeId(),
            List.of()),
        0);
  }

  private static Stage named(Rectifying before, PersonInChargeNamed event) {
    return new Rectifying(
        before.confirmation(), before.assignment().named(event.assigneeId()), before.rejections());
  }

  private static Stage rectified(Rectifying before, HazardRectified event) {
    return new Rectified(
        before.confirmation(),
        before.assignment(),
        before.rejections(),
        new Submission(event.occurredAt(), event.rectifierId()),
        List.of());
  }

  private static Stage sentBack(Rectified before) {
    return new Rectifying(before.confirmation(), before.assignment(), before.rejections() + 1);
  }
}
