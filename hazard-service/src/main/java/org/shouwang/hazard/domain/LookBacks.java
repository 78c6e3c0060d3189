package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.Instant;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.LookBack;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Ids;

/** 回头看: whether what was closed has stayed so. */
final class LookBacks {
  private static final HazardEvent[] NOTHING = {};

  private LookBacks() {}

  /**
   * By somebody else than whoever accepted it: she would but repeat herself. That it is back she
   * may well say, for that is against her own word.
   */
  static HazardEvent[] pass(Known hazard, PassLookBack c) {
    if (settledBefore(hazard, c)) {
      return NOTHING;
    }
    Closed closed = lookedAtBy(hazard, c.by());
    String reviewer = c.reviewerId() == null ? c.by().personOrId() : c.reviewerId();
    if (closed.acceptedBy(reviewer)) {
      // Of a visit nobody is there to be refused: somebody else still has to look.
      require(ofAVisit(c.by()), LOOK_BACK_OF_ONES_OWN_ACCEPTANCE);
      return NOTHING;
    }
    return new HazardEvent[] {new LookBackPassed(settledAt(hazard, c), c.remark(), reviewer)};
  }

  /** After the days of reopening it is a new hazard, which a policy reports under the id told. */
  static HazardEvent[] fail(Known hazard, FailLookBack c) {
    if (settledBefore(hazard, c)) {
      return NOTHING;
    }
    HazardClosed closure = lookedAtBy(hazard, c.by()).event();
    String reviewer = c.reviewerId() == null ? c.by().personOrId() : c.reviewerId();
    Instant at = settledAt(hazard, c);
    var failed = new LookBackFailed(at, c.reason(), reviewer);
    // Whether it is the same hazard goes by when somebody looked, however late that is known.
    if (!c.policy().reopens(closure.occurredAt(), c.at())) {
      return new HazardEvent[] {failed, recurred(closure, reviewer, c, at)};
    }
    var reopened =
        new HazardReopened(
            at,
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

  private static HazardRecurred recurred(
      HazardClosed closure, String finder, FailLookBack c, Instant at) {
    String recurrence = Ids.derive("hz", "recurrence:" + c.target() + ':' + closure.cycle());
    return new HazardRecurred(
        at, closure.cycle(), closure.occurredAt(), recurrence, finder, c.policy().version());
  }

  /**
   * A visiting team answers what it was asked, though somebody else was faster, or the hazard was
   * reopened and closed once more since: what was seen before a closure says nothing of it.
   */
  private static boolean settledBefore(Known hazard, HazardCommand c) {
    return answersForAVisit(c)
        && !(hazard.stage() instanceof Closed closed
            && closed.lookBack() == LookBack.DUE
            && !c.at().isBefore(closed.event().occurredAt()));
  }

  /**
   * What a visit saw may become known here after later steps of the closed hazard (a correction, a
   * delisting): it is no less true, and stands behind them.
   */
  private static Instant settledAt(Known hazard, HazardCommand c) {
    return c.at().isBefore(hazard.since()) ? hazard.since() : c.at();
  }

  /** Whether it is a visit's answer, which comes when it comes: nobody is there to be refused. */
  static boolean answersForAVisit(HazardCommand command) {
    return (command instanceof PassLookBack || command instanceof FailLookBack)
        && ofAVisit(command.by());
  }

  /** That the team is not of the visited enterprise, the visit itself has seen to. */
  private static boolean ofAVisit(Actor by) {
    return by.actsAsPolicy();
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
