package org.shouwang.inspection.read.campaigns;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.read.campaigns.CampaignSummary.Counts;
import org.shouwang.inspection.read.campaigns.CampaignSummary.Stage;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Reach;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
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

/** Shows campaigns, the last planned first. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignsController {
  private final View<CampaignSummary> campaigns;
  private final View<VisitRecord> visits;
  private final Tenancy tenancy;
  private final Reach reach;

  CampaignsController(
      Views views,
      CampaignsProjection campaigns,
      VisitsProjection visits,
      Tenancy tenancy,
      Reach reach) {
    this.campaigns = views.of(campaigns);
    this.visits = views.of(visits);
    this.tenancy = tenancy;
    this.reach = reach;
  }

  /** A campaign as readers see it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      String cooperativeId,
      String title,
      LocalDate plannedFor,
      List<String> enterprises,
      Stage stage,
      Instant plannedAt,
      @Nullable Counts counts,
      @Nullable Instant lockedAt,
      List<String> commonProblems,
      @Nullable Integer attendance,
      @Nullable Instant feedbackHeldAt,
      @Nullable Instant closedAt) {}

  @GetMapping
  @ReadsView(CampaignsProjection.NAME)
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
    Page<Entry> page =
        new NewestFirst<>(campaigns, "plannedAt", c -> requireNonNull(c.plannedAt()))
            .page(paging, filter, found -> new Entry(found.id(), found.state()));
    Set<String> begun = begun(page.items().stream().map(Entry::id).toList());
    return new Page<>(
        page.items().stream()
            .map(found -> shown(found.id(), found.campaign(), begun.contains(found.id())))
            .toList(),
        page.next(),
        page.asOf());
  }

  private record Entry(String id, CampaignSummary campaign) {}

  @GetMapping("/{id}")
  @ReadsView(CampaignsProjection.NAME)
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
  Shown one(@PathId("cmp") String id, Caller caller) {
    CampaignSummary campaign =
        campaigns.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    tenancy.require(
        caller, new Owner(requireNonNull(campaign.district()), campaign.cooperative(), null));
    return shown(id, campaign, !begun(List.of(id)).isEmpty());
  }

  /** Those of some campaigns that somebody visited for. */
  private Set<String> begun(List<String> ids) {
    Set<String> begun = new HashSet<>();
    visits
        .live()
        .collection()
        .distinct("campaign", in("campaign", ids), String.class)
        .forEach(begun::add);
    return begun;
  }

  private static Shown shown(String id, CampaignSummary campaign, boolean begun) {
    Stage stage = campaign.stage() == Stage.PLANNED && begun ? Stage.IN_PROGRESS : campaign.stage();
    return new Shown(
        id,
        requireNonNull(campaign.cooperative()),
        requireNonNull(campaign.title()),
        requireNonNull(campaign.plannedFor()),
        campaign.enterprises(),
        stage,
        requireNonNull(campaign.plannedAt()),
        campaign.counts(),
        campaign.lockedAt(),
        campaign.commonProblems(),
        campaign.feedbackHeldAt() == null ? null : campaign.attendance(),
        campaign.feedbackHeldAt(),
        campaign.closedAt());
  }
}
