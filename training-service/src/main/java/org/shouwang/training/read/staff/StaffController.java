package org.shouwang.training.read.staff;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Access;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.access.Tenant;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.known.KnownCooperative;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.NewestFirst;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Paging;
import org.shouwang.kit.web.ReadsView;
import org.shouwang.training.domain.CalendarYear;
import org.shouwang.training.domain.HoursPolicies;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows staff with their training files, and how many of them met their hours. */
@RestController
@RequestMapping("/api/v1/training")
class StaffController {
  private final View<StaffMember> staff;
  private final StaffReach reach;
  private final Known known;
  private final Tenancy tenancy;
  private final HoursPolicies policies;
  private final Clock clock;

  StaffController(
      Views views,
      StaffProjection projection,
      StaffReach reach,
      Known known,
      Tenancy tenancy,
      HoursPolicies policies,
      Clock clock) {
    this.staff = views.of(projection);
    this.reach = reach;
    this.known = known;
    this.tenancy = tenancy;
    this.policies = policies;
    this.clock = clock;
  }

  @GetMapping("/staff")
  @ReadsView(StaffProjection.NAME)
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
        Role.SAFETY_MANAGER
      },
      tenant = Tenant.OF_CALLER)
  Page<Shown> list(
      Caller caller, @RequestParam(required = false) @Nullable String enterprise, Paging paging) {
    Bson seen = reach.of(caller);
    Bson filter = enterprise == null ? seen : and(seen, eq("enterprise", enterprise));
    return new NewestFirst<>(staff, "onboardedAt", one -> requireNonNull(one.onboardedAt()))
        .page(
            paging,
            filter,
            found -> Shown.of(found.id(), found.state(), policies, clock.instant()));
  }

  /** 培训覆盖率 of a cooperative's members or of one enterprise; exactly one is to be named. */
  @GetMapping("/coverage")
  @ReadsView(StaffProjection.NAME)
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
        Role.SAFETY_MANAGER
      },
      tenant = Tenant.OF_COOPERATIVE)
  Coverage coverage(
      Caller caller,
      @RequestParam(required = false) @Nullable String cooperative,
      @RequestParam(required = false) @Nullable String enterprise) {
    if ((cooperative == null) == (enterprise == null)) {
      throw ProblemException.invalidQuery(
          "cooperative", "请注明互助社或企业，二者取一。", "Name a cooperative or an enterprise, one of them.");
    }
    return cooperative != null
        ? coverageOf(whole(caller, cooperative))
        : coverageOf(own(caller, requireNonNull(enterprise)));
  }

  /** Whoever belongs to a cooperative sees how far all its members are. */
  private Bson whole(Caller caller, String cooperative) {
    Optional<Owner> owner =
        known
            .cooperative(cooperative)
            .map(KnownCooperative::district)
            .map(district -> new Owner(district, cooperative, null));
    tenancy.require(owner.isPresent() && tenancy.visible(caller, owner.get()));
    return in("enterprise", known.activeMembers(cooperative));
  }

  private Bson own(Caller caller, String enterprise) {
    Bson seen = and(reach.of(caller), eq("enterprise", enterprise));
    tenancy.require(staff.live().count(seen) > 0);
    return seen;
  }

  private Coverage coverageOf(Bson whose) {
    Reading<StaffMember> reading = staff.live();
    Bson active = and(whose, eq("active", true));
    int year = CalendarYear.of(clock.instant());
    return new Coverage(
        year,
        reading.count(and(active, eq("metYears", year))),
        reading.count(active),
        reading.freshness().recordedAt());
  }
}
