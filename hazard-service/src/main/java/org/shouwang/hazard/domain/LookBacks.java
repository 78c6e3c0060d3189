package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;

/** 回头看: whether what was closed has stayed so. */
final class LookBacks {
  private static final HazardEvent[] NOTHING = {};

  private LookBacks() {}

  static HazardEvent[] pass(Known hazard, PassLookBack c) {
    if (settledBefore(hazard, c.by())) {
      return NOTHING;
    }
    lookedAtBy(hazard, c.by());
    String reviewer = c.reviewerId() == null ? c.by().personOrId() : c.reviewerId();
    return new HazardEvent[] {new LookBackPassed(c.at(), c.remark(), reviewer)};
  }

  /** After the days of reopening it is a new hazard, which a policy reports under the id told. */
  static HazardEvent[] fail(Known hazard, FailLookBack c) {
    if (settledBefore(hazard, c.by())) {
      return NOTHING;
    }
    HazardClosed closure = lookedAtBy(hazard, c.by()).event();
    String reviewer = c.reviewerId() == null ? c.by().personOrId() : c.reviewerId();
    var failed = new LookBackFailed(c.at(), c.reason(), reviewer);
    if (!c.policy().reopens(closure.occurredAt(), c.at())) {
      return new HazardEvent[] {failed, recurred(closure, reviewer, c)};
    }
    var reopened =
        new HazardReopened(
            c.at(),
            closure.cycle() + 1,
            closure.occurredAt(),
            closure.originalDueAt(),
            closure.dueAt(),
            closure.grade(),
            closure.onTime(),
            closure.minutesOpen(),
            c.policy().version());
    return new HazardEvent[] {failed, reopened};
  }

  private static HazardRecurred recurred(HazardClosed closure, String finder, FailLookBack c) {
    String recurrence = Ids.derive("hz", "recurrence:" + c.target() + ':' + closure.cycle());
    return new HazardRecurred(
        c.at(), closure.cycle(), closure.occurredAt(), recurrence, finder, c.policy().version());
  }

  /** A visiting team answers what it was asked, though somebody else was faster. */
  private static boolean settledBefore(Known hazard, Actor by) {
    return ofAVisit(by)
        && !(hazard.stage() instanceof Closed closed && closed.lookBack() == LookBack.DUE);
  }

  /** That the team is not of the visited enterprise, the visit itself has seen to. */
  private static boolean ofAVisit(Actor by) {
    return by.authority() == Authority.SYSTEM;
  }

  private static Closed lookedAtBy(Known hazard, Actor by) {
    Closed closed = in(Closed.class, hazard, NOT_CLOSED);
    require(closed.lookBack() == LookBack.DUE, NO_LOOK_BACK_DUE);
    if (!ofAVisit(by)) {
      independent(hazard, by, NOT_INDEPENDENT);
    }
    return closed;
  }
}
