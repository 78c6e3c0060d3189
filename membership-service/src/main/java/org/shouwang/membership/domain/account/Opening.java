package org.shouwang.membership.domain.account;

import static org.shouwang.membership.domain.MembershipRejection.COOPERATIVE_DISSOLVED;
import static org.shouwang.membership.domain.MembershipRejection.ENTERPRISE_CLOSED;
import static org.shouwang.membership.domain.MembershipRejection.NOT_YOURS_TO_OPEN;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_LEFT;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_NOT_AN_EXPERT;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_NOT_AN_OFFICER;
import static org.shouwang.membership.domain.MembershipRejection.PERSON_OF_ANOTHER_ENTERPRISE;
import static org.shouwang.membership.domain.MembershipRejection.ROLES_MISSING;
import static org.shouwang.membership.domain.MembershipRejection.ROLES_OF_TWO_SIDES;
import static org.shouwang.membership.domain.MembershipRejection.ROLE_NEEDS_COOPERATIVE;
import static org.shouwang.membership.domain.MembershipRejection.ROLE_NEEDS_DISTRICT;
import static org.shouwang.membership.domain.MembershipRejection.ROLE_NEEDS_ENTERPRISE;
import static org.shouwang.membership.domain.MembershipRejection.ROLE_NEEDS_TOWNSHIP;
import static org.shouwang.membership.domain.MembershipRejection.TENANT_WITHOUT_ROLE;

import java.util.Set;
import org.shouwang.membership.domain.account.AccountCommand.Facts;
import org.shouwang.membership.domain.account.AccountCommand.OpenAccount;
import org.shouwang.membership.domain.account.AccountRole.Reach;
import org.shouwang.membership.domain.account.AccountRole.Side;
import org.shouwang.membership.domain.person.Position;

/** What must hold for an account to be opened: roles, tenant and person fit together. */
final class Opening {
  private Opening() {}

  /** For whom the account acts; rejected where something does not fit. */
  static Tenant tenant(OpenAccount command) {
    checkRoles(command.roles(), command.opener());
    Tenant tenant = whole(command);
    checkTenant(command.roles(), tenant);
    checkFacts(command, tenant);
    return tenant;
  }

  /**
   * A member's account acts for the enterprise of its person, named or not: whoever confirms and
   * accepts for the cooperative is partial to the enterprise that employs her.
   */
  private static Tenant whole(OpenAccount command) {
    Tenant named = command.tenant();
    return named.enterprise() == null && any(command.roles(), Side.MEMBER)
        ? named.of(command.facts().personEnterprise())
        : named;
  }

  private static void checkRoles(Set<AccountRole> roles, Opener opener) {
    ROLES_MISSING.unless(!roles.isEmpty());
    ROLES_OF_TWO_SIDES.unless(roles.stream().map(AccountRole::side).distinct().count() == 1);
    NOT_YOURS_TO_OPEN.unless(roles.stream().allMatch(role -> role.opener() == opener));
  }

  private static void checkTenant(Set<AccountRole> roles, Tenant tenant) {
    boolean members = any(roles, Side.MEMBER);
    boolean township = roles.stream().anyMatch(role -> role.reach() == Reach.TOWNSHIP);
    ROLE_NEEDS_DISTRICT.unless(!tenant.district().isBlank());
    ROLE_NEEDS_TOWNSHIP.unless(!township || tenant.township() != null);
    TENANT_WITHOUT_ROLE.unless(township || tenant.township() == null);
    TENANT_WITHOUT_ROLE.unless(members || any(roles, Side.EXPERT) || tenant.cooperative() == null);
    TENANT_WITHOUT_ROLE.unless(members || tenant.enterprise() == null);
    for (AccountRole role : roles) {
      ROLE_NEEDS_COOPERATIVE.unless(
          role.reach() != Reach.COOPERATIVE || tenant.cooperative() != null);
      ROLE_NEEDS_ENTERPRISE.unless(role.reach() != Reach.ENTERPRISE || tenant.enterprise() != null);
    }
  }

  private static void checkFacts(OpenAccount command, Tenant tenant) {
    Facts facts = command.facts();
    PERSON_LEFT.unless(facts.personPresent());
    PERSON_NOT_AN_OFFICER.unless(
        command.roles().stream().noneMatch(AccountRole::ofOfficers)
            || facts.position() == Position.OFFICER);
    PERSON_NOT_AN_EXPERT.unless(
        !any(command.roles(), Side.EXPERT) || facts.position() == Position.EXPERT);
    if (tenant.enterprise() != null) {
      PERSON_OF_ANOTHER_ENTERPRISE.unless(tenant.enterprise().equals(facts.personEnterprise()));
      ENTERPRISE_CLOSED.unless(facts.enterpriseOpen());
    }
    COOPERATIVE_DISSOLVED.unless(tenant.cooperative() == null || facts.cooperativeOpen());
  }

  private static boolean any(Set<AccountRole> roles, Side side) {
    return roles.stream().anyMatch(role -> role.side() == side);
  }
}
