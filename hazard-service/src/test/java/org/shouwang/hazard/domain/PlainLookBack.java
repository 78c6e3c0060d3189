package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.PlainDays.day;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;

/** 回头看 in the model. */
final class PlainLookBack {
  private final PlainHazard hazard;

  boolean due;
  boolean sampled;
  @Nullable Instant dueAt;
  private Instant closedAt = Instant.MIN;

  PlainLookBack(PlainHazard hazard) {
    this.hazard = hazard;
  }

  /** Within fifteen days where its own enterprise accepted it and all such are drawn. */
  void schedule(AcceptRectification c) {
    closedAt = c.at();
    due = true;
    sampled = !hazard.outsider(c.by()) && c.policy().sampling().permille() == 1000;
    dueAt = PlainDays.endOf(day(c.at()).plusDays(sampled ? 15 : 90));
  }

  /** A visit's answer may come late, but says nothing of what was closed after it. */
  boolean answers(HazardCommand c) {
    return hazard.at("CLOSED")
        && due
        && (ofAVisit(c) ? !c.at().isBefore(closedAt) : hazard.outsider(c.by()));
  }

  /** Nobody says that what she accepted has lasted. */
  boolean passes(PassLookBack c) {
    String reviewer = c.reviewerId() == null ? c.by().personOrId() : c.reviewerId();
    return answers(c) && !hazard.treatment.accepters.contains(reviewer);
  }

  static boolean ofAVisit(HazardCommand c) {
    return (c instanceof PassLookBack || c instanceof FailLookBack)
        && c.by().id().startsWith("policy:");
  }

  void fail(FailLookBack c) {
    due = false;
    if (!day(c.at()).isAfter(day(closedAt).plusDays(180))) {
      hazard.state = "CONFIRMED";
      hazard.cycle++;
      hazard.treatment.plan = "none";
      hazard.due = null;
      hazard.stop.lapse();
      sampled = false;
    }
  }
}
