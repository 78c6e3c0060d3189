package org.shouwang.membership.domain.account;

import static org.shouwang.membership.domain.Given.COOP;
import static org.shouwang.membership.domain.Given.DISTRICT;
import static org.shouwang.membership.domain.Given.ENTERPRISE;
import static org.shouwang.membership.domain.Given.PERSON;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.id;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.*;
import static org.shouwang.membership.domain.account.AccountRole.*;
import static org.shouwang.membership.domain.account.Opener.BUREAU;
import static org.shouwang.membership.domain.account.Opener.OPERATOR;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.membership.domain.account.AccountCommand.ChangePassword;
import org.shouwang.membership.domain.account.AccountCommand.DisableAccount;
import org.shouwang.membership.domain.account.AccountCommand.Facts;
import org.shouwang.membership.domain.account.AccountCommand.OpenAccount;
import org.shouwang.membership.domain.account.AccountEvent.AccountDisabled;
import org.shouwang.membership.domain.account.AccountEvent.AccountOpened;
import org.shouwang.membership.domain.account.AccountEvent.PasswordChanged;
import org.shouwang.membership.domain.person.Position;

/** Roles, tenant and person of an account fit together, and it is the opener's to open. */
class OpenAccountTest {
  private static final String ACCOUNT = id("acc-7");
  private static final Tenant BOTH = new Tenant(DISTRICT, null, COOP, ENTERPRISE);
  private static final Tenant DISTRICT_ONLY = new Tenant(DISTRICT, null, null, null);
  private static final Facts STAFF = new Facts(true, Position.PRINCIPAL, ENTERPRISE, true, true);
  private static final Facts AN_OFFICER = new Facts(true, Position.OFFICER, null, false, false);
  private static final Facts AN_EXPERT = new Facts(true, Position.EXPERT, null, false, true);

  @Test
  void theBureauOpensMembersAccounts() {
    given()
        .when(open(BUREAU, BOTH, STAFF, PRINCIPAL, COOP_LEAD))
        .then(new AccountOpened(day(1), PERSON, List.of(COOP_LEAD, PRINCIPAL), BOTH));
  }

  @Test
  void aMembersAccountActsForTheEnterpriseOfItsPersonThoughNoneIsNamed() {
    Tenant named = new Tenant(DISTRICT, null, COOP, null);
    given()
        .when(open(BUREAU, named, STAFF, COOP_SAFETY_OFFICER))
        .then(new AccountOpened(day(1), PERSON, List.of(COOP_SAFETY_OFFICER), BOTH));
    Facts closed = new Facts(true, Position.PRINCIPAL, ENTERPRISE, false, true);
    given().when(open(BUREAU, named, closed, COOP_LEAD)).thenRejected(ENTERPRISE_CLOSED);
    given()
        .when(open(BUREAU, named, AN_EXPERT, COOP_LEAD))
        .then(new AccountOpened(day(1), PERSON, List.of(COOP_LEAD), named));
    given()
        .when(open(BUREAU, DISTRICT_ONLY, STAFF, AUDITOR))
        .then(new AccountOpened(day(1), PERSON, List.of(AUDITOR), DISTRICT_ONLY));
  }

  @Test
  void theOperatorOpensBureauAccountsAndNoOthers() {
    given()
        .when(open(OPERATOR, DISTRICT_ONLY, AN_OFFICER, BUREAU_LEADER))
        .then(new AccountOpened(day(1), PERSON, List.of(BUREAU_LEADER), DISTRICT_ONLY));
    given()
        .when(open(BUREAU, DISTRICT_ONLY, AN_OFFICER, AccountRole.OFFICER))
        .thenRejected(NOT_YOURS_TO_OPEN);
    given().when(open(OPERATOR, BOTH, STAFF, PRINCIPAL)).thenRejected(NOT_YOURS_TO_OPEN);
  }

  @Test
  void rolesAreThereAndOfOneSide() {
    given().when(open(BUREAU, BOTH, STAFF)).thenRejected(ROLES_MISSING);
    given()
        .when(open(BUREAU, BOTH, STAFF, PRINCIPAL, AccountRole.OFFICER))
        .thenRejected(ROLES_OF_TWO_SIDES);
    given().when(open(BUREAU, BOTH, STAFF, PRINCIPAL, EXPERT)).thenRejected(ROLES_OF_TWO_SIDES);
  }

  @Test
  void eachRoleNeedsItsTenant() {
    given()
        .when(open(BUREAU, new Tenant(DISTRICT, null, null, ENTERPRISE), STAFF, COOP_LEAD))
        .thenRejected(ROLE_NEEDS_COOPERATIVE);
    given()
        .when(open(BUREAU, new Tenant(DISTRICT, null, COOP, null), AN_EXPERT, SAFETY_MANAGER))
        .thenRejected(ROLE_NEEDS_ENTERPRISE);
    given()
        .when(open(BUREAU, DISTRICT_ONLY, AN_OFFICER, TOWNSHIP_OFFICER))
        .thenRejected(ROLE_NEEDS_TOWNSHIP);
    given()
        .when(open(BUREAU, new Tenant("", null, null, null), AN_OFFICER, AUDITOR))
        .thenRejected(ROLE_NEEDS_DISTRICT);
  }

  @Test
  void noTenantIsNamedThatNoRoleActsFor() {
    given().when(open(OPERATOR, BOTH, AN_OFFICER, BUREAU_LEADER)).thenRejected(TENANT_WITHOUT_ROLE);
    given()
        .when(open(BUREAU, new Tenant(DISTRICT, "xihu", null, null), AN_OFFICER, AUDITOR))
        .thenRejected(TENANT_WITHOUT_ROLE);
    given().when(open(BUREAU, BOTH, AN_EXPERT, EXPERT)).thenRejected(TENANT_WITHOUT_ROLE);
  }

  @Test
  void thePersonIsWhatTheRoleSays() {
    Facts elsewhere = new Facts(true, Position.PRINCIPAL, id("ent-8"), true, true);
    given()
        .when(open(BUREAU, BOTH, elsewhere, PRINCIPAL))
        .thenRejected(PERSON_OF_ANOTHER_ENTERPRISE);
    given()
        .when(open(OPERATOR, DISTRICT_ONLY, STAFF, BUREAU_LEADER))
        .thenRejected(PERSON_NOT_AN_OFFICER);
    given()
        .when(open(BUREAU, new Tenant(DISTRICT, null, COOP, null), STAFF, EXPERT))
        .thenRejected(PERSON_NOT_AN_EXPERT);
    Facts left = new Facts(false, Position.PRINCIPAL, ENTERPRISE, true, true);
    given().when(open(BUREAU, BOTH, left, PRINCIPAL)).thenRejected(PERSON_LEFT);
  }

  @Test
  void theTenantIsStillThere() {
    Facts closed = new Facts(true, Position.PRINCIPAL, ENTERPRISE, false, true);
    Facts dissolved = new Facts(true, Position.PRINCIPAL, ENTERPRISE, true, false);
    given().when(open(BUREAU, BOTH, closed, PRINCIPAL)).thenRejected(ENTERPRISE_CLOSED);
    given().when(open(BUREAU, BOTH, dissolved, PRINCIPAL)).thenRejected(COOPERATIVE_DISSOLVED);
  }

  @Test
  void isOpenedOnceAndEndsWhenDisabled() {
    AccountEvent opened = new AccountOpened(day(1), PERSON, List.of(PRINCIPAL), BOTH);
    given(opened).when(open(BUREAU, BOTH, STAFF, PRINCIPAL)).thenRejected(ACCOUNT_ALREADY_OPENED);
    given(opened)
        .when(new ChangePassword(ACCOUNT, officer(), day(2)))
        .then(new PasswordChanged(day(2)))
        .when(new DisableAccount(ACCOUNT, officer(), day(3), "调离"))
        .then(new AccountDisabled(day(3), "调离"))
        .when(new ChangePassword(ACCOUNT, officer(), day(4)))
        .thenRejected(ACCOUNT_DISABLED);
    given().when(new ChangePassword(ACCOUNT, officer(), day(2))).thenRejected(NO_SUCH_ACCOUNT);
    given(opened)
        .when(new DisableAccount(ACCOUNT, officer(), day(1).minusSeconds(1), "调离"))
        .thenRejected(OUT_OF_ORDER);
  }

  private static Scenario<Account, AccountCommand, AccountEvent> given(AccountEvent... past) {
    return Scenario.of(new AccountDecider(), past);
  }

  private static OpenAccount open(Opener opener, Tenant tenant, Facts facts, AccountRole... roles) {
    return new OpenAccount(
        ACCOUNT, officer(), day(1), opener, PERSON, Set.of(roles), tenant, facts);
  }
}
