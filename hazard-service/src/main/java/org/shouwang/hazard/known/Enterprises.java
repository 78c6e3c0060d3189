package org.shouwang.hazard.known;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
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

  /**
   * Whose a hazard was that a caller found at an enterprise while that and she were of one
   * cooperative, which they are no more; empty where they were not.
   */
  public Optional<Owner> ownerOfHazardThen(String enterprise, Caller caller, Instant at) {
    String district = caller.district();
    if (district == null || !inDistrictOf(caller, enterprise)) {
      return Optional.empty();
    }
    return Stream.concat(Stream.ofNullable(caller.cooperative()), ofHerEnterprise(caller, at))
        .filter(known.cooperativesAt(enterprise, at)::contains)
        .filter(one -> !one.equals(cooperativeOf(enterprise, caller)))
        .findFirst()
        .map(one -> new Owner(district, one, enterprise));
  }

  /** Whether a caller's enterprise was a member of a cooperative at an instant. */
  public boolean wasOf(@Nullable String cooperative, Caller caller, Instant at) {
    return ofHerEnterprise(caller, at).anyMatch(one -> one.equals(cooperative));
  }

  private Stream<String> ofHerEnterprise(Caller caller, Instant at) {
    return Stream.ofNullable(caller.enterprise())
        .flatMap(own -> known.cooperativesAt(own, at).stream());
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
