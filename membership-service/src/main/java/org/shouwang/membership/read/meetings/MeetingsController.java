package org.shouwang.membership.read.meetings;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
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

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.membership.MeetingKind;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.projection.Reading;
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
    paging.position().ifPresent(last -> search.with(after(last)));
    Reading<MeetingRow> reading = meetings.live();
    List<Row<MeetingRow>> found =
        reading
            .query(search.filter(), orderBy(descending("heldAt"), ascending("_id")), paging.probe())
            .stream()
            .map(entry -> new Row<>(entry.id(), entry.state()))
            .toList();
    return paging.page(found, MeetingsController::position, reading.freshness().recordedAt());
  }

  private static String position(Row<MeetingRow> row) {
    Instant heldAt = Objects.requireNonNull(row.state().heldAt(), "meetings have a time");
    return heldAt.toEpochMilli() + " " + row.id();
  }

  private static Bson after(String position) {
    int space = position.indexOf(' ');
    Date heldAt = new Date(Long.parseLong(position.substring(0, space)));
    return or(
        lt("heldAt", heldAt), and(eq("heldAt", heldAt), gt("_id", position.substring(space + 1))));
  }
}
