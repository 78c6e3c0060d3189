package org.shouwang.membership.read.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.AccountDisabledV1;
import org.shouwang.contracts.membership.AccountOpenedV1;
import org.shouwang.contracts.membership.PasswordChangedV1;
import org.shouwang.kit.projection.ProjectionFixture;

/** Accounts, from the log. */
class AccountsProjectionTest {
  private static final String ID = id("acc-7");
  private final ProjectionFixture<AccountRow> view = ProjectionFixture.of(new AccountsProjection());

  @Test
  void anAccountIsOpenedChangedAndDisabled() {
    happened(
        new AccountOpenedV1(
            day(1), PERSON, List.of("PRINCIPAL"), DISTRICT, null, COOP, ENTERPRISE));
    assertThat(row().enabled()).isTrue();
    assertThat(row().bureau()).isFalse();
    happened(new PasswordChangedV1(day(2)));
    assertThat(row().passwordChangedAt()).isEqualTo(day(2));
    happened(new AccountDisabledV1(day(3), "调离"));
    assertThat(row().enabled()).isFalse();
  }

  @Test
  void aBureausAccountIsAnOperatorsToLookAfter() {
    happened(new AccountOpenedV1(day(1), PERSON, List.of("OFFICER"), DISTRICT, null, null, null));
    assertThat(row().bureau()).isTrue();
  }

  private void happened(ContractEvent event) {
    view.given(ID, ofBoth(), event);
  }

  private AccountRow row() {
    return view.find(ID).orElseThrow();
  }
}
