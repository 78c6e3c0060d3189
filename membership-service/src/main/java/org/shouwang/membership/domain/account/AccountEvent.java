package org.shouwang.membership.domain.account;

import java.time.Instant;
import java.util.List;
import org.shouwang.kit.domain.DomainEvent;

/** What can happen to an account. */
public sealed interface AccountEvent extends DomainEvent {

  /**
   * 账号开通.
   *
   * @param roles in the order of {@link AccountRole}
   */
  record AccountOpened(Instant occurredAt, String personId, List<AccountRole> roles, Tenant tenant)
      implements AccountEvent {
    public AccountOpened {
      roles = List.copyOf(roles);
    }
  }

  /** 账号停用. */
  record AccountDisabled(Instant occurredAt, String reason) implements AccountEvent {}

  /** 密码修改. */
  record PasswordChanged(Instant occurredAt) implements AccountEvent {}
}
