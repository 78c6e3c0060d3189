package org.shouwang.hazard.read.hazards.search;

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

import java.util.List;
import org.shouwang.hazard.alike.Alike;
import org.shouwang.hazard.read.hazards.HazardRow;
import org.shouwang.hazard.read.hazards.HazardsProjection;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hazards that may be the same one as a given one (疑似重复), so that a person marks it. */
@RestController
class SimilarController {
  private final View<HazardRow> hazards;
  private final Tenancy tenancy;
  private final Alike alike;

  SimilarController(Views views, HazardsProjection hazards, Tenancy tenancy, Alike alike) {
    this.hazards = views.of(hazards);
    this.tenancy = tenancy;
    this.alike = alike;
  }

  record Similar(List<Alike.Found> items) {}

  /** The likeliest first. */
  @GetMapping("/api/v1/hazards/{id}/similar")
  @ReadsView(HazardsProjection.NAME)
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
  Similar similar(@PathId("hz") String id, Caller caller) {
    HazardRow row =
        hazards.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    String district = row.district();
    tenancy.require(
        caller, new Owner(district == null ? "" : district, row.cooperative(), row.enterprise()));
    HazardRow.Reported report = row.report();
    return new Similar(
        report == null
            ? List.of()
            : AlikeInLedger.seen(row)
                .map(seen -> alike.to(seen, report.description(), caller, id))
                .orElse(List.of()));
  }
}
