package org.shouwang.membership.read.meetings;

import static java.util.Objects.requireNonNull;
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
import org.shouwang.contracts.membership.MeetingKind;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.projection.NewestFirst;
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

/** The meetings of cooperatives. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingsController {
  private final View<MeetingRow> meetings;
  private final Reach reach;

  MeetingsController(Views views, MeetingsProjection projection, Reach reach) {
    this.meetings = views.of(projection);
    this.reach = reach;
  }

  /** The meetings that the caller may see, newest first. */
  @GetMapping
  @ReadsView(MeetingsProjection.NAME)
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
  Page<Row<MeetingRow>> list(
      Caller caller,
      Paging paging,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable MeetingKind kind) {
    Search search =
        Search.within(caller)
            .with(reach.of(caller, "cooperativeId", "enterpriseId"))
            .equal("cooperativeId", cooperative)
            .equal("kind", kind == null ? null : kind.name());
    return new NewestFirst<>(meetings, "heldAt", row -> requireNonNull(row.heldAt()))
        .page(paging, search.filter(), found -> new Row<>(found.id(), found.state()));
  }
}
