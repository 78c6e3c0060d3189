package org.shouwang.membership.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.membership.domain.Given.DISTRICT;
import static org.shouwang.membership.domain.Given.PERSON;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.id;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.LOGIN_NAME_INVALID;
import static org.shouwang.membership.domain.MembershipRejection.LOGIN_NAME_TAKEN;
import static org.shouwang.membership.domain.MembershipRejection.NOT_YOURS_TO_OPEN;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.kit.domain.Rejection;
import org.shouwang.membership.domain.account.AccountCommand.Facts;
import org.shouwang.membership.domain.account.AccountCommand.OpenAccount;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Opener;
import org.shouwang.membership.domain.account.Tenant;
import org.shouwang.membership.domain.person.Position;
import org.shouwang.membership.identity.Credentials;

/** 登录名: one account has it, in whatever spelling, and it is one that can be typed. */
class AccountCredentialsTest {
  private static final Tenant BUREAU = new Tenant(DISTRICT, null, null, null);
  private static final Facts AN_OFFICER = new Facts(true, Position.OFFICER, null, false, false);

  @TempDir private Path secrets;
  private AccountCredentials credentials;

  @BeforeEach
  void noAccounts() {
    credentials = new AccountCredentials(Credentials.on(secrets));
  }

  @Test
  void aLoginNameIsOneAccountsHoweverItIsSpelt() {
    assertThat(credentials.open(open("acc-1", Opener.OPERATOR), "leader")).isNotNull();
    assertThat(credentials.open(open("acc-1", Opener.OPERATOR), "leader"))
        .as("a retry")
        .isNotNull();
    assertRejected(LOGIN_NAME_TAKEN, open("acc-2", Opener.OPERATOR), "leader");
    assertRejected(LOGIN_NAME_TAKEN, open("acc-2", Opener.OPERATOR), " ＬＥＡＤＥＲ ");
    assertThat(credentials.open(open("acc-2", Opener.OPERATOR), "leader2")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", ".leader", "two words", "leader;", "领\u0000导"})
  void whatCannotBeTypedIsNoLoginName(String loginName) {
    assertRejected(LOGIN_NAME_INVALID, open("acc-1", Opener.OPERATOR), loginName);
  }

  @Test
  void whatARuleRefusesReservesNoLoginName() {
    assertRejected(NOT_YOURS_TO_OPEN, open("acc-1", Opener.BUREAU), "leader");
    assertThat(credentials.open(open("acc-2", Opener.OPERATOR), "leader")).isNotNull();
  }

  private void assertRejected(Rejection expected, OpenAccount command, String loginName) {
    assertThatThrownBy(() -> credentials.open(command, loginName))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.rejection()).isEqualTo(expected));
  }

  private static OpenAccount open(String account, Opener opener) {
    return new OpenAccount(
        id(account),
        officer(),
        day(1),
        opener,
        PERSON,
        Set.of(AccountRole.BUREAU_LEADER),
        BUREAU,
        AN_OFFICER);
  }
}
