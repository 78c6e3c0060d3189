package org.shouwang.inspection.read.campaigns;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.read.campaigns.VisitRecord.Stage;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.NewestFirst;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.PathId;
import org.shouwang.kit.web.ReadsView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows visits, the last first, and one visit with its record. */
@RestController
@RequestMapping("/api/v1/visits")
class VisitsController {
  private final View<VisitRecord> visits;
  private final Tenancy tenancy;
  private final Reach reach;

  VisitsController(Views views, VisitsProjection projection, Tenancy tenancy, Reach reach) {
    this.visits = views.of(projection);
    this.tenancy = tenancy;
    this.reach = reach;
  }

  /** A visit in a list. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listed(
      String id,
      String campaignId,
      String cooperativeId,
      String enterpriseId,
      Stage stage,
      Instant checkedInAt,
      int findings,
      int strengths,
      @Nullable Instant finishedAt) {}

  /** A visit with its record. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      String campaignId,
      String cooperativeId,
      String enterpriseId,
      Stage stage,
      List<VisitRecord.Member> team,
      Instant checkedInAt,
      List<VisitRecord.Finding> findings,
      List<VisitRecord.Strength> strengths,
      @Nullable String signerId,
      @Nullable String refusalReason,
      @Nullable Instant finishedAt) {}

  @GetMapping
  @ReadsView(VisitsProjection.NAME)
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
  Page<Listed> list(
      Caller caller, @RequestParam(required = false) @Nullable String campaign, Paging paging) {
    Bson seen = reach.of(caller);
    Bson filter = campaign == null ? seen : and(seen, eq("campaign", campaign));
    return new NewestFirst<>(visits, "checkedInAt", v -> requireNonNull(v.checkedInAt()))
        .page(paging, filter, found -> listed(found.id(), found.state()));
  }

  @GetMapping("/{id}")
  @ReadsView(VisitsProjection.NAME)
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
      tenant = Tenant.OF_COOPERATIVE)
  Shown one(@PathId("vis") String id, Caller caller) {
    VisitRecord visit =
        visits.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    visit.requireVisible(caller, tenancy);
    return shown(id, visit);
  }

  private static Listed listed(String id, VisitRecord visit) {
    return new Listed(
        id,
        requireNonNull(visit.campaign()),
        requireNonNull(visit.cooperative()),
        requireNonNull(visit.enterprise()),
        visit.stage(),
        requireNonNull(visit.checkedInAt()),
        visit.findings().size(),
        visit.strengths().size(),
        visit.finishedAt());
  }

  private static Shown shown(String id, VisitRecord visit) {
    return new Shown(
        id,
        requireNonNull(visit.campaign()),
        requireNonNull(visit.cooperative()),
        requireNonNull(visit.enterprise()),
        visit.stage(),
        visit.team(),
        requireNonNull(visit.checkedInAt()),
        visit.findings(),
        visit.strengths(),
        visit.signer(),
        visit.refusalReason(),
        visit.finishedAt());
  }
}
