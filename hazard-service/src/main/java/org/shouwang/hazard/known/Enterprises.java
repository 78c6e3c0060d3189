package org.shouwang.hazard.known;

import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.known.KnownEnterprise;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Whose a new hazard is. */
@Component
public class Enterprises {
  private final Known known;
  private final Tenancy tenancy;

  Enterprises(Known known, Tenancy tenancy) {
    this.known = known;
    this.tenancy = tenancy;
  }

  /**
   * The owner of a hazard that a caller reports at an enterprise: the enterprise, its district, and
   * the caller's cooperative if the enterprise is a member of it.
   *
   * @throws ProblemException 404 where there is no such enterprise within the caller's reach
   */
  public Owner ownerOfHazardAt(String enterprise, Caller caller) {
    KnownEnterprise found =
        known.enterprise(enterprise).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    String district = found.district();
    if (district == null) {
      throw new IllegalStateException(enterprise + " has no district");
    }
    Owner owner = new Owner(district, cooperativeOf(enterprise, caller), enterprise);
    tenancy.require(caller, owner, found.township());
    return owner;
  }

  /** Whether there is an enterprise of that id in the caller's district. */
  public boolean inDistrictOf(Caller caller, String enterprise) {
    String district = caller.district();
    return known
        .enterprise(enterprise)
        .filter(found -> district != null && district.equals(found.district()))
        .isPresent();
  }

  /** Whether anything is known of a district: an enterprise that lies there. */
  public boolean anyIn(String district) {
    return known.anyEnterpriseIn(district);
  }

  private @Nullable String cooperativeOf(String enterprise, Caller caller) {
    String cooperative = caller.cooperative();
    return cooperative != null && known.isActiveMember(cooperative, enterprise)
        ? cooperative
        : null;
  }
}
