package org.shouwang.membership.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.ENTERPRISE;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.id;
import static org.shouwang.membership.domain.Given.ofEnterprise;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.*;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand.CloseEnterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent.EnterpriseClosed;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;

/** An enterprise is registered once under its credit code, and closed for good. */
class EnterpriseRegisterTest {
  private static final CreditCode CODE = new CreditCode("914403001922038216");
  private static final Profile PROFILE = new Profile("示例厂", CODE, "xihu", "C26", null, true);

  @Test
  void oneCodeGivesOneIdInADistrictWhateverTheCommand() {
    String here = Enterprise.idOf("371102", CODE, id("ent-1"));
    assertThat(Enterprise.idOf("371102", CODE, id("ent-2"))).isEqualTo(here);
    assertThat(Enterprise.idOf("230109", CODE, id("ent-1"))).isNotEqualTo(here);
    assertThat(Enterprise.idOf("371102", null, id("ent-1"))).isEqualTo(id("ent-1"));
  }

  @Test
  void isRegistered() {
    given().when(register()).then(registered());
  }

  @Test
  void refusesAnotherOneWithItsCreditCode() {
    given(registered()).when(register()).thenRejected(CREDIT_CODE_TAKEN);
  }

  @Test
  void isClosedOnceAndKeepsItsCode() {
    given(registered())
        .when(close(2))
        .then(new EnterpriseClosed(day(2), "搬迁"))
        .when(register())
        .thenRejected(CREDIT_CODE_TAKEN);
    given(registered(), new EnterpriseClosed(day(2), "搬迁"))
        .when(close(3))
        .thenRejected(ENTERPRISE_CLOSED);
  }

  @Test
  void isNotClosedBeforeItWasRegistered() {
    given(registered())
        .when(new CloseEnterprise(ENTERPRISE, officer(), day(1).minusSeconds(1), "搬迁"))
        .thenRejected(OUT_OF_ORDER);
    given().when(close(2)).thenRejected(NO_SUCH_ENTERPRISE);
  }

  private static Scenario<Enterprise, EnterpriseCommand, EnterpriseEvent> given(
      EnterpriseEvent... past) {
    return Scenario.of(new EnterpriseDecider(), past);
  }

  private static RegisterEnterprise register() {
    return new RegisterEnterprise(ENTERPRISE, officer(), day(1), PROFILE);
  }

  private static EnterpriseEvent registered() {
    return new EnterpriseRegistered(day(1), ofEnterprise(), PROFILE);
  }

  private static CloseEnterprise close(int day) {
    return new CloseEnterprise(ENTERPRISE, officer(), day(day), "搬迁");
  }
}
