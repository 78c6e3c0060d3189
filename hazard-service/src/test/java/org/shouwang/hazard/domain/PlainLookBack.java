package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.PlainDays.day;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.kit.domain.Actor;

/** 回头看 in the model. */
final class PlainLookBack {
  private final PlainHazard hazard;

  boolean due;
  @Nullable Instant dueAt;
  private Instant closedAt = Instant.MIN;

  PlainLookBack(PlainHazard hazard) {
    this.hazard = hazard;
  }

  void schedule(Instant at) {
    closedAt = at;
    due = true;
    dueAt = PlainDays.endOf(day(at).plusDays(90));
  }

  boolean answers(Actor by) {
    return hazard.at("CLOSED") && due && hazard.outsider(by);
  }

  void fail(FailLookBack c) {
    due = false;
    if (!day(c.at()).isAfter(day(closedAt).plusDays(180))) {
      hazard.state = "CONFIRMED";
      hazard.cycle++;
      hazard.treatment.plan = "none";
      hazard.due = null;
      hazard.stop.lapse();
    }
  }
}
