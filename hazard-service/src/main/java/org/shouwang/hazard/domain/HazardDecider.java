package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.hazard.domain.Hazard.Assignment;
import org.shouwang.hazard.domain.Hazard.Closed;
import org.shouwang.hazard.domain.Hazard.Confirmation;
import org.shouwang.hazard.domain.Hazard.Confirmed;
import org.shouwang.hazard.domain.Hazard.Dismissed;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.Hazard.Rectified;
import org.shouwang.hazard.domain.Hazard.Rectifying;
import org.shouwang.hazard.domain.Hazard.Reported;
import org.shouwang.hazard.domain.Hazard.Unreported;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.AssignRectification;
import org.shouwang.hazard.domain.HazardCommand.ConfirmHazard;
import org.shouwang.hazard.domain.HazardCommand.DismissHazard;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardCommand.SubmitRectification;
import org.shouwang.hazard.domain.HazardEvent.HazardClosed;
import org.shouwang.hazard.domain.HazardEvent.HazardConfirmed;
import org.shouwang.hazard.domain.HazardEvent.HazardDismissed;
import org.shouwang.hazard.domain.HazardEvent.HazardRectified;
import org.shouwang.hazard.domain.HazardEvent.HazardReported;
import org.shouwang.hazard.domain.HazardEvent.RectificationAccepted;
import org.shouwang.hazard.domain.HazardEvent.RectificationAssigned;
import org.shouwang.hazard.domain.HazardEvent.RectificationRejected;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;

/** The rules of the hazard lifecycle (隐患闭环). */
public final class HazardDecider implements Decider<Hazard, HazardCommand, HazardEvent> {

  @Override
  public Hazard initial() {
    return new Unreported();
  }

  @Override
  public List<HazardEvent> decide(Hazard hazard, HazardCommand command) {
    if (command instanceof ReportHazard report) {
      require(hazard instanceof Unreported, ALREADY_REPORTED);
      return List.of(new HazardReported(report.at(), report.report()));
    }
    if (!(hazard instanceof Known known)) {
      throw new Rejected(NO_SUCH_HAZARD);
    }
    require(!command.at().isBefore(known.since()), OUT_OF_ORDER);
    return switch (command) {
      case ReportHazard report -> throw new IllegalStateException("handled above");
      case ConfirmHazard confirm -> confirm(known, confirm);
      case DismissHazard dismiss -> dismiss(known, dismiss);
      case AssignRectification assign -> assign(known, assign);
      case SubmitRectification submit -> submit(known, submit);
      case AcceptRectification accept -> accept(known, accept);
      case RejectRectification reject -> reject(known, reject);
    };
  }

  private static List<HazardEvent> confirm(Known hazard, ConfirmHazard command) {
    require(hazard instanceof Reported, NOT_TO_CONFIRM);
    requireIndependent(hazard, command.by(), CONFIRMER_NOT_INDEPENDENT);
    if (command.grade() == Grade.MAJOR) {
      require(command.criterion() != null, MAJOR_NEEDS_CRITERION);
      Authority authority = command.by().authority();
      require(
          authority == Authority.EXPERT || authority == Authority.OFFICER,
          MAJOR_NEEDS_EXPERT_OR_OFFICER);
    }
    return List.of(
        new HazardConfirmed(
            command.at(), command.grade(), command.criterion(), command.by().personOrId()));
  }

  private static List<HazardEvent> dismiss(Known hazard, DismissHazard command) {
    require(hazard instanceof Reported, NOT_TO_CONFIRM);
    requireIndependent(hazard, command.by(), CONFIRMER_NOT_INDEPENDENT);
    return List.of(new HazardDismissed(command.at(), command.reason(), command.by().personOrId()));
  }

  private static List<HazardEvent> assign(Known hazard, AssignRectification command) {
    require(hazard instanceof Confirmed, NOT_TO_ASSIGN);
    DeadlinePolicy policy = command.policy();
    LocalDate assignedOn = DeadlinePolicy.day(command.at());
    LocalDate dueOn =
        command.dueOn() != null ? command.dueOn() : policy.dueDay(command.at(), command.measure());
    require(!dueOn.isBefore(assignedOn), DUE_BEFORE_ASSIGNED);
    require(!dueOn.isAfter(policy.latestDay(command.at())), DUE_TOO_LATE);
    return List.of(
        new RectificationAssigned(
            command.at(),
            command.assigneeId(),
            command.measure(),
            DeadlinePolicy.endOf(dueOn),
            command.instruction(),
            policy.version()));
  }

  private static List<HazardEvent> submit(Known hazard, SubmitRectification command) {
    require(hazard instanceof Rectifying, NOT_TO_RECTIFY);
    require(
        hazard.report().enterprise().equals(command.by().enterprise()),
        NOT_THE_RESPONSIBLE_ENTERPRISE);
    return List.of(
        new HazardRectified(command.at(), command.measures(), command.by().personOrId()));
  }

  private static List<HazardEvent> accept(Known hazard, AcceptRectification command) {
    Rectified rectified = requireAccepter(hazard, command);
    require(command.at().isAfter(rectified.since()), OUT_OF_ORDER);
    Instant dueAt = rectified.assignment().dueAt();
    return List.of(
        new RectificationAccepted(
            command.at(), command.by().personOrId(), command.by().enterprise(), command.remark()),
        new HazardClosed(
            command.at(),
            rectified.confirmation().at(),
            rectified.assignment().at(),
            dueAt,
            rectified.since(),
            command.at(),
            rectified.confirmation().grade(),
            rectified.rejections(),
            !rectified.since().isAfter(dueAt)));
  }

  private static List<HazardEvent> reject(Known hazard, RejectRectification command) {
    requireAccepter(hazard, command);
    return List.of(
        new RectificationRejected(command.at(), command.reason(), command.by().personOrId()));
  }

  private static Rectified requireAccepter(Known hazard, HazardCommand command) {
    if (!(hazard instanceof Rectified rectified)) {
      throw new Rejected(NOT_TO_ACCEPT);
    }
    requireIndependent(hazard, command.by(), ACCEPTER_NOT_INDEPENDENT);
    require(!rectified.rectifierId().equals(command.by().personOrId()), ACCEPTER_NOT_INDEPENDENT);
    require(
        rectified.confirmation().grade() == Grade.GENERAL
            || command.by().authority() == Authority.OFFICER,
        MAJOR_NEEDS_OFFICER);
    return rectified;
  }

  private static void requireIndependent(Known hazard, Actor by, HazardRejection otherwise) {
    require(!hazard.report().enterprise().equals(by.enterprise()), otherwise);
  }

  @Override
  public Hazard evolve(Hazard hazard, HazardEvent event) {
    return switch (event) {
      case HazardReported e -> new Reported(e.report(), e.occurredAt());
      case HazardDismissed e -> new Dismissed(known(hazard).report(), e.occurredAt());
      case HazardConfirmed e ->
          new Confirmed(known(hazard).report(), new Confirmation(e.occurredAt(), e.grade()));
      case RectificationAssigned e -> {
        Confirmed before = (Confirmed) hazard;
        yield new Rectifying(
            before.report(),
            before.confirmation(),
            new Assignment(e.occurredAt(), e.dueAt()),
            e.occurredAt(),
            0);
      }
      case HazardRectified e -> {
        Rectifying before = (Rectifying) hazard;
        yield new Rectified(
            before.report(),
            before.confirmation(),
            before.assignment(),
            e.occurredAt(),
            e.rectifierId(),
            before.rejections());
      }
      case RectificationRejected e -> {
        Rectified before = (Rectified) hazard;
        yield new Rectifying(
            before.report(),
            before.confirmation(),
            before.assignment(),
            e.occurredAt(),
            before.rejections() + 1);
      }
      case RectificationAccepted e -> hazard; // the sign-off follows in the same commit
      case HazardClosed e -> new Closed(known(hazard).report(), e.occurredAt());
    };
  }

  private static Known known(Hazard hazard) {
    return (Known) hazard;
  }

  @Override
  public Owner owner(Hazard hazard) {
    return known(hazard).report().owner();
  }
}
