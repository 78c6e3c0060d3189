package org.shouwang.inspection.write;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.known.KnownCooperative;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** For which cooperative a caller may do something. */
@Component
class Cooperatives {
  private final Known known;
  private final Tenancy tenancy;

  Cooperatives(Known known, Tenancy tenancy) {
    this.known = known;
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
    KnownCooperative there = known.cooperative(cooperative).orElse(null);
    if (there != null) {
      Owner found = new Owner(Objects.requireNonNull(there.district()), cooperative, enterprise);
      // By the cooperative alone: that an enterprise is hers makes no cooperative hers.
      Owner whole = new Owner(found.district(), cooperative, null);
      owner = tenancy.visible(caller, whole, there.township()) ? found : null;
    }
    if (owner == null) {
      throw ProblemException.invalid(
          "/cooperativeId", "没有这个互助社，或尚未同步。", "No such cooperative is known here, or not yet.");
    }
    return owner;
  }
}
