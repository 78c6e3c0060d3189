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

/** 回头看: whether what was closed has stayed so. */
final class LookBacks {
  private LookBacks() {}

  static HazardEvent pass(Known hazard, PassLookBack c) {
    lookedAtBy(hazard, c.by());
    return new LookBackPassed(c.at(), c.remark(), c.by().personOrId());
  }

  /** After the days of reopening it is a new hazard, to be reported and marked as a recurrence. */
  static HazardEvent[] fail(Known hazard, FailLookBack c) {
    HazardClosed closure = lookedAtBy(hazard, c.by()).event();
    var failed = new LookBackFailed(c.at(), c.reason(), c.by().personOrId());
    if (!c.policy().reopens(closure.occurredAt(), c.at())) {
      return new HazardEvent[] {failed};
    }
    var reopened =
        new HazardReopened(
            c.at(),
            closure.cycle() + 1,
            closure.occurredAt(),
            closure.dueAt(),
            closure.grade(),
            closure.onTime(),
            closure.minutesOpen(),
            c.policy().version());
    return new HazardEvent[] {failed, reopened};
  }

  private static Closed lookedAtBy(Known hazard, Actor by) {
    Closed closed = in(Closed.class, hazard, NOT_CLOSED);
    require(closed.lookBack() == LookBack.DUE, NO_LOOK_BACK_DUE);
    independent(hazard, by, NOT_INDEPENDENT);
    return closed;
  }
}
