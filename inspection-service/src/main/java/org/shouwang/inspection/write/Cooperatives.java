package org.shouwang.inspection.write;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.inspection.known.KnownCooperative;
import org.shouwang.inspection.known.Membership;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** For which cooperative a caller may do something. */
@Component
class Cooperatives {
  private final Membership membership;
  private final Tenancy tenancy;

  Cooperatives(Membership membership, Tenancy tenancy) {
    this.membership = membership;
    this.tenancy = tenancy;
  }

  /**
   * The owner of what a caller makes for a cooperative.
   *
   * @throws ProblemException 422 at {@code /cooperativeId}: there is none within her reach, which
   *     tells nothing of another tenant's
   */
  Owner ownerFor(Caller caller, String cooperative, @Nullable String enterprise) {
    Owner owner = null;
    KnownCooperative known = membership.cooperative(cooperative).orElse(null);
    if (known != null) {
      Owner found = new Owner(Objects.requireNonNull(known.district()), cooperative, enterprise);
      // By the cooperative alone: that an enterprise is hers makes no cooperative hers.
      Owner whole = new Owner(found.district(), cooperative, null);
      owner = tenancy.visible(caller, whole, known.township()) ? found : null;
    }
    if (owner == null) {
      throw ProblemException.invalid(
          "/cooperativeId", "没有这个互助社，或尚未同步。", "No such cooperative is known here, or not yet.");
    }
    return owner;
  }
}
