package org.shouwang.training.read.drills;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.projection.NewestFirst;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows drills, the last first. */
@RestController
@RequestMapping("/api/v1/training/drills")
class DrillsController {
  private final View<DrillRow> rows;
  private final Reach reach;

  DrillsController(Views views, DrillsProjection projection, Reach reach) {
    this.rows = views.of(projection);
    this.reach = reach;
  }

  /** One of the list, as readers see it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      @Nullable String cooperativeId,
      @Nullable String enterpriseId,
      String kind,
      String scenario,
      List<String> participants,
      int attendance,
      @Nullable String evaluation,
      int findings,
      Instant occurredAt) {}

  @GetMapping
  @ReadsView(DrillsProjection.NAME)
  @Access(
      roles = {
        Role.BUREAU_LEADER,
        Role.OFFICER,
        Role.TOWNSHIP_OFFICER,
        Role.AUDITOR,
        Role.COOP_LEAD,
        Role.COOP_SAFETY_OFFICER,
        Role.EXPERT,
        Role.PRINCIPAL,
        Role.SAFETY_MANAGER,
        Role.EMPLOYEE
      },
      tenant = Tenant.OF_CALLER)
  Page<Shown> list(
      Caller caller, @RequestParam(required = false) @Nullable String cooperative, Paging paging) {
    Bson seen = reach.of(caller);
    Bson filter = cooperative == null ? seen : and(seen, eq("cooperative", cooperative));
    return new NewestFirst<>(rows, "occurredAt", row -> requireNonNull(row.occurredAt()))
        .page(paging, filter, found -> shown(found.id(), found.state()));
  }

  private static Shown shown(String id, DrillRow row) {
    return new Shown(
        id,
        row.cooperative(),
        row.enterprise(),
        requireNonNull(row.kind()),
        requireNonNull(row.scenario()),
        row.participants(),
        row.attendance(),
        row.evaluation(),
        row.findings(),
        requireNonNull(row.occurredAt()));
  }
}
