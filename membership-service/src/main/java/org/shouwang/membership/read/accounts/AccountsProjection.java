package org.shouwang.membership.read.accounts;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.AccountDisabledV1;
import org.shouwang.contracts.membership.AccountOpenedV1;
import org.shouwang.contracts.membership.PasswordChangedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Opener;
import org.springframework.stereotype.Component;

/** Every account as it stands. */
@Component
class AccountsProjection extends AggregateView<AccountRow> {
  static final String NAME = "accounts";

  AccountsProjection() {
    super(
        NAME,
        1,
        AccountRow.EMPTY,
        AccountOpenedV1.class,
        AccountDisabledV1.class,
        PasswordChangedV1.class);
  }

  @Override
  public AccountRow fold(AccountRow row, ContractEvent event, EventEnvelope envelope) {
    long sequence = envelope.sequence();
    return switch (event) {
      case AccountOpenedV1 e ->
          new AccountRow(
              e.districtCode(),
              e.townshipCode(),
              e.cooperativeId(),
              e.enterpriseId(),
              e.personId(),
              e.roles(),
              AccountRole.anyOf(e.roles(), Opener.OPERATOR),
              true,
              e.occurredAt(),
              null,
              sequence);
      case AccountDisabledV1 e -> row.disabled(sequence);
      case PasswordChangedV1 e -> row.passwordChanged(e.occurredAt(), sequence);
      default -> row;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_district", "district", "bureau"), ViewIndex.on("by_person", "personId"));
  }
}
