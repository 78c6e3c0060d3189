package org.shouwang.kit.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Owner;

/** Who sees whose things. Pure; whatever is not known is not equal. */
final class TenantRules {
  private TenantRules() {}

  /**
   * @param acting the roles in which the caller acts here
   * @param township where the thing is, if known
   * @param cooperativeWide whether an enterprise's people see their whole cooperative
   * @param unaffiliated who sees what belongs to no cooperative
   */
  static boolean visible(
      Caller caller,
      Set<Role> acting,
      Owner owner,
      @Nullable String township,
      boolean cooperativeWide,
      Unaffiliated unaffiliated) {
    return acting.stream()
        .anyMatch(
            role ->
                reaches(role.level(), caller, owner, township, cooperativeWide)
                    || reaches(role, unaffiliated, caller, owner));
  }

  private static boolean reaches(Role role, Unaffiliated unaffiliated, Caller caller, Owner owner) {
    return admits(unaffiliated, role)
        && owner.cooperative() == null
        && same(caller.district(), owner.district());
  }

  /** Whether a role's people see what belongs to no cooperative of their district. */
  static boolean admits(Unaffiliated unaffiliated, Role role) {
    return unaffiliated == Unaffiliated.EXPERTS && role == Role.EXPERT;
  }

  private static boolean reaches(
      Role.Level level,
      Caller caller,
      Owner owner,
      @Nullable String township,
      boolean cooperativeWide) {
    if (!same(caller.district(), owner.district())) {
      return false;
    }
    return switch (level) {
      case DISTRICT -> true;
      case TOWNSHIP -> same(caller.township(), township);
      case COOPERATIVE -> same(caller.cooperative(), owner.cooperative());
      case ENTERPRISE ->
          same(caller.enterprise(), owner.enterprise())
              || (cooperativeWide && same(caller.cooperative(), owner.cooperative()));
      case NOTHING -> false;
    };
  }

  private static boolean same(@Nullable String mine, @Nullable String theirs) {
    return mine != null && !mine.isEmpty() && mine.equals(theirs);
  }
}
