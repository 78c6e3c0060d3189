package org.shouwang.membership.read.memberships;

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
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.membership.domain.member.Standing;
import org.shouwang.membership.known.MembershipRow;
import org.shouwang.membership.known.MembershipsProjection;
import org.shouwang.membership.read.Row;
import org.shouwang.membership.read.Search;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who belongs to which cooperative: members see their own cooperative's list. */
@RestController
@RequestMapping("/api/v1/memberships")
class MembershipsController {
  private final View<MembershipRow> memberships;
  private final Reach reach;

  MembershipsController(Views views, MembershipsProjection projection, Reach reach) {
    this.memberships = views.of(projection);
    this.reach = reach;
  }

  /** The memberships that the caller may see, in the order of their ids. */
  @GetMapping
  @ReadsView(MembershipsProjection.NAME)
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
  Page<Row<MembershipRow>> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable String enterprise,
      @RequestParam(required = false) @Nullable Standing standing) {
    return Search.within(caller)
        .with(reach.of(caller, "cooperativeId", "enterpriseId"))
        .equal("cooperativeId", cooperative)
        .equal("enterpriseId", enterprise)
        .equal("standing", standing == null ? null : standing.name())
        .page(memberships, paging);
  }
}
