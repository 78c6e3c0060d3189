package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.Guards.byTheResponsible;
import static org.shouwang.hazard.domain.Guards.in;
import static org.shouwang.hazard.domain.Guards.independent;
import static org.shouwang.hazard.domain.HazardRejection.*;
import static org.shouwang.kit.domain.Rejection.require;

import java.time.LocalDate;
import org.shouwang.hazard.domain.Facets.Plan;
import org.shouwang.hazard.domain.Hazard.Known;
import org.shouwang.hazard.domain.HazardCommand.AssignRectification;
import org.shouwang.hazard.domain.HazardCommand.NamePersonInCharge;
import org.shouwang.hazard.domain.HazardCommand.SubmitRectification;
import org.shouwang.hazard.domain.HazardEvent.HazardRectified;
import org.shouwang.hazard.domain.HazardEvent.PersonInChargeNamed;
import org.shouwang.hazard.domain.HazardEvent.RectificationAssigned;
import org.shouwang.hazard.domain.Stage.Assignment;
import org.shouwang.hazard.domain.Stage.Confirmed;
import org.shouwang.hazard.domain.Stage.Rectifying;

/** 整改: until when, and that it was done. */
final class Rectification {
  private Rectification() {}

  static HazardEvent assign(Known hazard, AssignRectification c) {
    in(Confirmed.class, hazard, NOT_TO_ASSIGN);
    independent(hazard, c.by(), NOT_INDEPENDENT);
    DeadlinePolicy policy = c.policy();
    LocalDate assignedOn = Days.of(c.at());
    LocalDate dueOn = c.dueOn() != null ? c.dueOn() : policy.dueDay(c.at(), c.measure());
    require(!dueOn.isBefore(assignedOn), DUE_BEFORE_ASSIGNED);
    require(!dueOn.isAfter(policy.latestDay(c.at(), c.measure())), DUE_TOO_LATE);
    return new RectificationAssigned(
        c.at(), c.assigneeId(), c.measure(), Days.endOf(dueOn), c.instruction(), policy.version());
  }

  /** By her own enterprise, or by whoever may assign. */
  static HazardEvent name(Known hazard, NamePersonInCharge c) {
    Assignment assignment = in(Rectifying.class, hazard, NOT_TO_RECTIFY).assignment();
    if (!hazard.enterprise().equals(c.by().enterprise())) {
      Duties.requireOverseer(hazard, c.by());
      independent(hazard, c.by(), NOT_INDEPENDENT);
    }
    require(!c.assigneeId().equals(assignment.assigneeId()), IN_CHARGE_ALREADY);
    return new PersonInChargeNamed(c.at(), c.assigneeId(), assignment.dueAt(), c.by().personOrId());
  }

  static HazardEvent[] submit(Known hazard, SubmitRectification c) {
    Rectifying rectifying = in(Rectifying.class, hazard, NOT_TO_RECTIFY);
    byTheResponsible(hazard, c.by());
    require(
        rectifying.confirmation().grade() == Grade.GENERAL
            || hazard.facets().plan() == Plan.APPROVED,
        PLAN_NOT_APPROVED);
    Exhibits.suffice(hazard, rectifying, c.evidence());
    return Exhibits.with(
        new HazardRectified(c.at(), c.measures(), c.by().personOrId()),
        EvidenceStep.RECTIFICATION,
        hazard.facets().cycle().number(),
        c.evidence(),
        c.by());
  }
}
