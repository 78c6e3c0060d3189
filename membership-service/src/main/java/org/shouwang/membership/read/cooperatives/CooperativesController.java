package org.shouwang.membership.read.cooperatives;

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

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.membership.domain.cooperative.Stage;
import org.shouwang.membership.read.Row;
import org.shouwang.membership.read.Search;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cooperatives of a district: everybody there may know them, to join one for example. */
@RestController
@RequestMapping("/api/v1/cooperatives")
class CooperativesController {
  private final View<CooperativeRow> cooperatives;
  private final Tenancy tenancy;

  CooperativesController(Views views, CooperativesProjection projection, Tenancy tenancy) {
    this.cooperatives = views.of(projection);
    this.tenancy = tenancy;
  }

  /** One cooperative. */
  @GetMapping("/{id}")
  @ReadsView(CooperativesProjection.NAME)
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
      tenant = Tenant.OF_RESOURCE)
  ResponseEntity<Row<CooperativeRow>> one(@PathId("coop") String id, Caller caller) {
    CooperativeRow row =
        cooperatives.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(row.district() != null && row.district().equals(caller.district()));
    return ResponseEntity.ok().eTag("\"" + row.version() + '"').body(new Row<>(id, row));
  }

  /** The cooperatives of the caller's district, in the order of their ids. */
  @GetMapping
  @ReadsView(CooperativesProjection.NAME)
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
      tenant = Tenant.OF_CALLER)
  Page<Row<CooperativeRow>> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable String township) {
    return Search.within(caller)
        .equal("stage", stage == null ? null : stage.name())
        .equal("township", township)
        .page(cooperatives, paging);
  }
}
