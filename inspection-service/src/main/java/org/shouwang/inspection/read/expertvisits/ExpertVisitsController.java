package org.shouwang.inspection.read.expertvisits;

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

/** Shows visits by experts, the last first. */
@RestController
@RequestMapping("/api/v1/expert-visits")
class ExpertVisitsController {
  private final View<ExpertVisitRecord> visits;
  private final Reach reach;

  ExpertVisitsController(Views views, ExpertVisitsProjection projection, Reach reach) {
    this.visits = views.of(projection);
    this.reach = reach;
  }

  /** A visit by experts as readers see it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      String cooperativeId,
      @Nullable String enterpriseId,
      List<String> experts,
      String purpose,
      @Nullable String summary,
      Instant occurredAt) {}

  @GetMapping
  @ReadsView(ExpertVisitsProjection.NAME)
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
    return new NewestFirst<>(visits, "occurredAt", v -> requireNonNull(v.occurredAt()))
        .page(paging, filter, found -> shown(found.id(), found.state()));
  }

  private static Shown shown(String id, ExpertVisitRecord visit) {
    return new Shown(
        id,
        requireNonNull(visit.cooperative()),
        visit.enterprise(),
        visit.experts(),
        requireNonNull(visit.purpose()),
        visit.summary(),
        requireNonNull(visit.occurredAt()));
  }
}
