package org.shouwang.hazard.read.timeline;

import static org.shouwang.kit.access.Role.AUDITOR;
import static org.shouwang.kit.access.Role.BUREAU_LEADER;
import static org.shouwang.kit.access.Role.COOP_LEAD;
import static org.shouwang.kit.access.Role.COOP_SAFETY_OFFICER;
import static org.shouwang.kit.access.Role.EMPLOYEE;
import static org.shouwang.kit.access.Role.EXPERT;
import static org.shouwang.kit.access.Role.OFFICER;
import static org.shouwang.kit.access.Role.PRINCIPAL;
import static org.shouwang.kit.access.Role.SAFETY_MANAGER;
import static org.shouwang.kit.access.Role.TOWNSHIP_OFFICER;

import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.web.PathId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One hazard's whole story (隐患全过程). */
@RestController
@RequestMapping("/api/v1/hazards")
class HazardTimelineController {
  private final TimelineReader timelines;
  private final Tenancy tenancy;

  HazardTimelineController(TimelineReader timelines, Tenancy tenancy) {
    this.timelines = timelines;
    this.tenancy = tenancy;
  }

  /** Every step with actor, authority, times and state, and whether the log verifies. */
  @GetMapping("/{id}/timeline")
  @Access(
      roles = {
        EMPLOYEE,
        SAFETY_MANAGER,
        PRINCIPAL,
        COOP_SAFETY_OFFICER,
        COOP_LEAD,
        EXPERT,
        TOWNSHIP_OFFICER,
        OFFICER,
        BUREAU_LEADER,
        AUDITOR
      },
      tenant = Tenant.OF_COOPERATIVE)
  Timeline timeline(@PathId("hz") String id, Caller caller) {
    Timeline timeline =
        timelines.read(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(
        caller, new Owner(timeline.district(), timeline.cooperative(), timeline.enterprise()));
    return timeline;
  }
}
