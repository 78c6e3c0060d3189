package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardRejection.DUTY_OF_THE_TOWNSHIP;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import java.util.List;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.DutyHandedToTownship;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** 督办责任: who sees to it that a hazard is rectified. */
final class Duties {
  private Duties() {}

  /** Nothing is cancelled: the hazard goes on where it stood, and the enterprise stays liable. */
  static List<HazardEvent> handToTownship(Known hazard, HandToTownship c) {
    if (hazard.duty() == Duty.TOWNSHIP
        || !hazard.enterprise().equals(c.enterprise())
        || over(hazard.stage())) {
      return List.of();
    }
    Instant at = c.at().isBefore(hazard.since()) ? hazard.since() : c.at();
    return List.of(
        new DutyHandedToTownship(
            at,
            hazard.enterprise(),
            hazard.report().owner().cooperative(),
            c.township(),
            c.cause()));
  }

  /**
   * Whether nothing is to be seen to any more. What was dismissed or marked may still come back.
   */
  private static boolean over(Stage stage) {
    return switch (stage) {
      case Stage.Closed closed -> closed.lookBack() != LookBack.DUE;
      case Stage.TransferredOut gone -> true;
      case Stage.Extinguished gone -> true;
      default -> false;
    };
  }

  /**
   * Once the duty is the township's, a peer's word no longer moves the hazard; but for what a visit
   * had to look at before that.
   */
  static void requireJudge(Known hazard, HazardCommand command) {
    if (judges(command) && !LookBacks.answersForAVisit(command)) {
      requireOverseer(hazard, command.by());
    }
  }

  /** Whoever sees to it from outside is not a peer any more, either. */
  static void requireOverseer(Known hazard, Actor by) {
    require(
        hazard.duty() == Duty.COOPERATIVE || by.authority() != Authority.PEER,
        DUTY_OF_THE_TOWNSHIP);
  }

  private static boolean judges(HazardCommand command) {
    return switch (command) {
      case ConfirmHazard c -> true;
      case DismissHazard c -> true;
      case MarkDuplicate c -> true;
      case RevokeDuplicate c -> true;
      case MarkRecurrence c -> true;
      case AssignRectification c -> true;
      case AcceptRectification c -> true;
      case RejectRectification c -> true;
      case GrantExtension c -> true;
      case RefuseExtension c -> true;
      case PassLookBack c -> true;
      case FailLookBack c -> true;
      default -> false; // of the enterprise itself, or of officers and experts alone
    };
  }
}
