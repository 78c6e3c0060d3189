package org.shouwang.membership.publish;

import java.util.Objects;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.AccountDisabledV1;
import org.shouwang.contracts.membership.AccountOpenedV1;
import org.shouwang.contracts.membership.PasswordChangedV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.account.AccountEvent;
import org.shouwang.membership.domain.account.AccountEvent.AccountDisabled;
import org.shouwang.membership.domain.account.AccountEvent.AccountOpened;
import org.shouwang.membership.domain.account.AccountEvent.PasswordChanged;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Tenant;

/** Events of accounts as contract events, and back. */
public final class AccountContractMapping implements ContractMapping<AccountEvent> {

  @Override
  public ContractEvent toContract(AccountEvent event) {
    return switch (event) {
      case AccountOpened e ->
          new AccountOpenedV1(
              e.occurredAt(),
              e.personId(),
              e.roles().stream().map(AccountRole::name).toList(),
              e.tenant().district(),
              e.tenant().township(),
              e.tenant().cooperative(),
              e.tenant().enterprise());
      case AccountDisabled e -> new AccountDisabledV1(e.occurredAt(), e.reason());
      case PasswordChanged e -> new PasswordChangedV1(e.occurredAt());
    };
  }

  @Override
  public AccountEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case AccountOpenedV1 e ->
          new AccountOpened(
              e.occurredAt(),
              e.personId(),
              e.roles().stream().map(AccountRole::valueOf).toList(),
              new Tenant(
                  Objects.requireNonNull(e.districtCode(), "accounts opened here have a district"),
                  e.townshipCode(),
                  e.cooperativeId(),
                  e.enterpriseId()));
      case AccountDisabledV1 e -> new AccountDisabled(e.occurredAt(), e.reason());
      case PasswordChangedV1 e -> new PasswordChanged(e.occurredAt());
      default -> throw Foreign.to("account", contract);
    };
  }
}
