package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.PlainHazard.officer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.SuspendOperation;
import org.shouwang.kit.domain.Actor;

/** 停产停业、复产 in the model. */
final class PlainStop {
  private final PlainHazard hazard;

  /** 1 for partly, 2 for wholly. */
  int stopped;

  boolean asked;
  @Nullable Instant reviewDue;

  PlainStop(PlainHazard hazard) {
    this.hazard = hazard;
  }

  static int extent(StopExtent extent) {
    return extent == StopExtent.FULL ? 2 : 1;
  }

  boolean suspends(SuspendOperation c) {
    return hazard.treated()
        && hazard.major
        && (officer(c.by()) || hazard.own(c.by()))
        && extent(c.extent()) > stopped;
  }

  boolean asks(Actor by) {
    return (hazard.at("RECTIFIED") || hazard.at("CLOSED"))
        && stopped > 0
        && !asked
        && hazard.own(by);
  }

  boolean resumes(Actor by) {
    return hazard.at("CLOSED") && stopped > 0 && asked && officer(by);
  }

  void stop(int extent) {
    stopped = extent;
    asked = false;
    reviewDue = null;
  }

  /** Not rectified after all, or another one's: what was asked for is not asked any more. */
  void lapse() {
    stop(stopped);
  }

  void ask(Instant at) {
    asked = true;
    reviewDue = PlainDays.endOf(PlainDays.day(at).plusDays(10));
  }
}
