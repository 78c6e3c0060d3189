package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.byTheResponsible;
import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.major;
import static org.shouwang.hazard.domain.Guards.officer;
import static org.shouwang.hazard.domain.Guards.open;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import org.shouwang.hazard.domain.Facets.Operation;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.HazardEvent.*;
import org.shouwang.hazard.domain.Stage.Closed;
import org.shouwang.hazard.domain.Stage.Rectified;

/** 临时防范、停产停业、复产: how the enterprise works while the hazard lasts (安全生产法 art. 65). */
final class Operations {
  private Operations() {}

  static HazardEvent applyInterimControls(Known hazard, ApplyInterimControls c) {
    open(hazard);
    byTheResponsible(hazard, c.by());
    return new InterimControlsApplied(c.at(), c.measures(), c.by().personOrId());
  }

  static HazardEvent suspend(Known hazard, SuspendOperation c) {
    major(hazard);
    require(
        officer(c.by()) || hazard.enterprise().equals(c.by().enterprise()),
        SUSPENSION_NEEDS_OFFICER);
    require(after(c.extent()).compareTo(hazard.facets().operation()) > 0, ALREADY_STOPPED);
    return new OperationSuspended(c.at(), c.extent(), c.reason(), c.by().personOrId());
  }

  static Operation after(StopExtent extent) {
    return switch (extent) {
      case PARTIAL -> Operation.PARTIAL;
      case FULL -> Operation.FULL;
    };
  }

  /** How far it was stopped. */
  static StopExtent before(Operation operation) {
    return switch (operation) {
      case PARTIAL -> StopExtent.PARTIAL;
      case FULL -> StopExtent.FULL;
      case NORMAL -> throw new IllegalArgumentException("nothing stands still");
    };
  }

  static HazardEvent requestResumption(Known hazard, RequestResumption c) {
    require(
        hazard.stage() instanceof Rectified || hazard.stage() instanceof Closed,
        RESUMPTION_BEFORE_RECTIFICATION);
    stopped(hazard);
    require(!hazard.facets().resumptionRequested(), RESUMPTION_PENDING);
    byTheResponsible(hazard, c.by());
    return new ResumptionRequested(
        c.at(),
        c.remark(),
        c.by().personOrId(),
        c.policy().reviewDueAt(c.at()),
        c.policy().version());
  }

  static HazardEvent resume(Known hazard, ResumeOperation c) {
    in(Closed.class, hazard, RESUMPTION_BEFORE_ACCEPTANCE);
    stopped(hazard);
    require(hazard.facets().resumptionRequested(), RESUMPTION_NOT_REQUESTED);
    require(officer(c.by()), RESUMPTION_NEEDS_OFFICER);
    return new OperationResumed(c.at(), c.remark(), c.by().personOrId());
  }

  private static void stopped(Known hazard) {
    require(hazard.facets().operation() != Operation.NORMAL, NOT_STOPPED);
  }
}
