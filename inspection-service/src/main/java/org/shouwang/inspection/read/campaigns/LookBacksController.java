package org.shouwang.inspection.read.campaigns;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.known.KnownLookBack;
import org.shouwang.inspection.known.LookBacks;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
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

/** What teams have to look at again (回头看清单): before they set out, and on site. */
@RestController
class LookBacksController {
  /** Who sees to it that enterprises are checked, beside their members' people. */
  private static final Set<Role> SEES_TO_CHECKS =
      Set.of(
          Role.BUREAU_LEADER,
          Role.OFFICER,
          Role.TOWNSHIP_OFFICER,
          Role.AUDITOR,
          Role.COOP_LEAD,
          Role.COOP_SAFETY_OFFICER,
          Role.EXPERT);

  private final View<VisitRecord> visits;
  private final View<CampaignSummary> campaigns;
  private final LookBacks lookBacks;
  private final Tenancy tenancy;
  private final Clock clock;

  LookBacksController(
      Views views,
      VisitsProjection visits,
      CampaignsProjection campaigns,
      LookBacks lookBacks,
      Tenancy tenancy,
      Clock clock) {
    this.visits = views.of(visits);
    this.campaigns = views.of(campaigns);
    this.lookBacks = lookBacks;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /**
   * One closed hazard to be looked at again.
   *
   * @param visitId the visit that found it, if one did; whoever was in its team does not answer
   * @param dueAt by when at the latest; absent once it is settled
   * @param due whether it still is: somebody else may have looked meanwhile
   * @param passed what this visit's team says; absent while it has not looked
   * @param evidence the SHA-256 of each photo or document that the answer named
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String hazardId,
      @Nullable String enterpriseId,
      @Nullable String visitId,
      @Nullable String category,
      @Nullable String clause,
      @Nullable String description,
      @Nullable String place,
      @Nullable Instant dueAt,
      boolean due,
      @Nullable Boolean passed,
      @Nullable String remark,
      @Nullable String answererId,
      @Nullable Instant answeredAt,
      List<String> evidence) {}

  /** All of them, the oldest first. */
  record Checklist(List<Shown> items) {}

  /** What a visit's team has to look at again, with its answers. */
  @GetMapping("/api/v1/visits/{id}/look-backs")
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
  Checklist ofVisit(@PathId("vis") String id, Caller caller) {
    VisitRecord visit =
        visits.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    visit.requireVisible(caller, tenancy);
    Map<String, KnownLookBack> known =
        lookBacks.of(visit.lookBacks().stream().map(VisitRecord.LookBack::hazardId).toList());
    boolean inTheTeam = visit.hasInTeam(caller.person());
    return new Checklist(
        visit.lookBacks().stream()
            .filter(one -> inTheTeam || concerns(caller, known.get(one.hazardId())))
            .map(one -> shown(one, known.get(one.hazardId())))
            .toList());
  }

  /** What is due now at the enterprises that a campaign visits. */
  @GetMapping("/api/v1/campaigns/{id}/look-backs")
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
  Checklist ofCampaign(@PathId("cmp") String id, Caller caller) {
    CampaignSummary campaign =
        campaigns.live().find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    String cooperative = requireNonNull(campaign.cooperative());
    tenancy.require(caller, new Owner(requireNonNull(campaign.district()), cooperative, null));
    return new Checklist(
        lookBacks.due(cooperative, campaign.enterprises(), clock.instant()).stream()
            .filter(due -> concerns(caller, due.known()))
            .map(
                due ->
                    shown(
                        VisitRecord.LookBack.open(due.hazard(), due.known().visit()), due.known()))
            .toList());
  }

  /**
   * What was found under no cooperative is no business of the members that neither look nor are
   * looked at.
   */
  private static boolean concerns(Caller caller, @Nullable KnownLookBack hazard) {
    return hazard == null
        || hazard.cooperative() != null
        || (hazard.enterprise() != null && hazard.enterprise().equals(caller.enterprise()))
        || caller.roles().stream().anyMatch(SEES_TO_CHECKS::contains);
  }

  private static Shown shown(VisitRecord.LookBack listed, @Nullable KnownLookBack hazard) {
    KnownLookBack known = hazard == null ? KnownLookBack.UNKNOWN : hazard;
    return new Shown(
        listed.hazardId(),
        known.enterprise(),
        listed.visitId(),
        known.category(),
        known.clause(),
        known.description(),
        known.place(),
        known.dueAt(),
        known.due() && !known.ofTheTownship(),
        listed.passed(),
        listed.remark(),
        listed.answererId(),
        listed.answeredAt(),
        listed.evidence());
  }
}
