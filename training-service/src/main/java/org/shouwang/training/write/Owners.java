package org.shouwang.training.write;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.access.Caller;
import org.shouwang.kit.access.Tenancy;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.known.Known;
import org.shouwang.kit.known.KnownCooperative;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Whose a new session, drill or case is. */
@Component
class Owners {
  private final Known known;
  private final Tenancy tenancy;

  Owners(Known known, Tenancy tenancy) {
    this.known = known;
    this.tenancy = tenancy;
  }

  /**
   * The owner of what a caller makes: the cooperative that is named, else the caller's own
   * enterprise.
   *
   * @throws ProblemException 422 at {@code /cooperativeId}: there is none within her reach, which
   *     tells nothing of another tenant's; or none is named and she has no enterprise
   */
  Owner of(Caller caller, @Nullable String cooperative) {
    return cooperative == null ? ofOwnEnterprise(caller) : ofCooperative(caller, cooperative);
  }

  private Owner ofCooperative(Caller caller, String cooperative) {
    KnownCooperative there = known.cooperative(cooperative).orElse(null);
    if (there != null) {
      Owner found = new Owner(Objects.requireNonNull(there.district()), cooperative, null);
      if (tenancy.visible(caller, found, there.township())) {
        return found;
      }
    }
    throw ProblemException.invalid(
        "/cooperativeId", "没有这个互助社，或尚未同步。", "No such cooperative is known here, or not yet.");
  }

  private Owner ofOwnEnterprise(Caller caller) {
    String district = caller.district();
    if (caller.enterprise() == null || district == null) {
      throw ProblemException.invalid(
          "/cooperativeId", "请注明互助社。", "Name the cooperative, unless it is your enterprise's own.");
    }
    Owner own = new Owner(district, null, caller.enterprise());
    tenancy.require(caller, own);
    return own;
  }
}
