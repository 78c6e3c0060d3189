package org.shouwang.hazard.known;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.View;
import org.shouwang.kit.projection.Views;
import org.springframework.stereotype.Component;

/** Whose a new hazard is. */
@Component
public class Enterprises {
  private final View<KnownEnterprise> enterprises;
  private final View<KnownMembership> memberships;
  private final Tenancy tenancy;

  Enterprises(
      Views views,
      KnownEnterprisesProjection enterprises,
      KnownMembershipsProjection memberships,
      Tenancy tenancy) {
    this.enterprises = views.of(enterprises);
    this.memberships = views.of(memberships);
    this.tenancy = tenancy;
  }

  /**
   * The owner of a hazard that a caller reports at an enterprise: the enterprise, its district, and
   * the caller's cooperative if the enterprise is a member of it.
   *
   * @throws ProblemException 404 where there is no such enterprise within the caller's reach
   */
  public Owner ownerOfHazardAt(String enterprise, Caller caller) {
    KnownEnterprise known =
        enterprises
            .live()
            .find(enterprise)
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    String district = known.district();
    if (district == null) {
      throw new IllegalStateException(enterprise + " has no district");
    }
    Owner owner = new Owner(district, cooperativeOf(enterprise, caller), enterprise);
    tenancy.require(caller, owner, known.township());
    return owner;
  }

  private @Nullable String cooperativeOf(String enterprise, Caller caller) {
    String cooperative = caller.cooperative();
    if (cooperative == null) {
      return null;
    }
    boolean member =
        memberships
                .live()
                .count(
                    and(
                        eq("enterprise", enterprise),
                        eq("cooperative", cooperative),
                        eq("active", true)))
            > 0;
    return member ? cooperative : null;
  }
}
