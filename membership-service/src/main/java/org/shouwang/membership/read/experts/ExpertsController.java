package org.shouwang.membership.read.experts;

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
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.membership.read.Row;
import org.shouwang.membership.read.Search;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The experts of a district and what they know, by opaque id: whoever needs one may look. */
@RestController
@RequestMapping("/api/v1/experts")
class ExpertsController {
  private final View<ExpertRow> experts;

  ExpertsController(Views views, ExpertsProjection projection) {
    this.experts = views.of(projection);
  }

  /** The engagements of the caller's district, in the order of their ids. */
  @GetMapping
  @ReadsView(ExpertsProjection.NAME)
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
  Page<Row<ExpertRow>> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable Boolean engaged) {
    return Search.within(caller)
        .equal("cooperativeId", cooperative)
        .equal("engaged", engaged)
        .page(experts, paging);
  }
}
