package org.shouwang.membership.domain.account;

import static org.shouwang.membership.domain.MembershipRejection.ACCOUNT_ALREADY_OPENED;
import static org.shouwang.membership.domain.MembershipRejection.ACCOUNT_DISABLED;
import static org.shouwang.membership.domain.MembershipRejection.NO_SUCH_ACCOUNT;
import static org.shouwang.membership.domain.MembershipRejection.OUT_OF_ORDER;

import java.util.List;
import org.shouwang.kit.domain.Decider;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.account.Account.Opened;
import org.shouwang.membership.domain.account.Account.Unopened;
import org.shouwang.membership.domain.account.AccountCommand.ChangePassword;
import org.shouwang.membership.domain.account.AccountCommand.DisableAccount;
import org.shouwang.membership.domain.account.AccountCommand.OpenAccount;
import org.shouwang.membership.domain.account.AccountEvent.AccountDisabled;
import org.shouwang.membership.domain.account.AccountEvent.AccountOpened;
import org.shouwang.membership.domain.account.AccountEvent.PasswordChanged;

/** The rules of accounts. */
public final class AccountDecider implements Decider<Account, AccountCommand, AccountEvent> {

  @Override
  public Account initial() {
    return new Unopened();
  }

  @Override
  public List<AccountEvent> decide(Account state, AccountCommand command) {
    if (command instanceof OpenAccount open) {
      return List.of(open(state, open));
    }
    if (!(state instanceof Opened known)) {
      throw new Rejected(NO_SUCH_ACCOUNT);
    }
    ACCOUNT_DISABLED.unless(known.enabled());
    OUT_OF_ORDER.unless(!command.at().isBefore(known.since()));
    return List.of(
        switch (command) {
          case OpenAccount c -> throw new IllegalStateException("handled above");
          case DisableAccount c -> new AccountDisabled(c.at(), c.reason());
          case ChangePassword c -> new PasswordChanged(c.at());
        });
  }

  /** What comes of an opening; asked before the commit too, for the credentials. */
  public AccountOpened open(Account state, OpenAccount command) {
    ACCOUNT_ALREADY_OPENED.unless(state instanceof Unopened);
    return new AccountOpened(
        command.at(),
        command.personId(),
        command.roles().stream().sorted().toList(),
        Opening.tenant(command));
  }

  @Override
  public Account evolve(Account state, AccountEvent event) {
    return switch (event) {
      case AccountOpened e -> {
        Tenant tenant = e.tenant();
        Owner owner = new Owner(tenant.district(), tenant.cooperative(), tenant.enterprise());
        boolean bureau = e.roles().stream().anyMatch(r -> r.opener() == Opener.OPERATOR);
        yield new Opened(owner, bureau, true, e.occurredAt());
      }
      case AccountDisabled e -> after((Opened) state, false, e);
      case PasswordChanged e -> after((Opened) state, true, e);
    };
  }

  private static Opened after(Opened before, boolean enabled, AccountEvent event) {
    return new Opened(before.owner(), before.bureau(), enabled, event.occurredAt());
  }

  @Override
  public Owner owner(Account state) {
    return ((Opened) state).owner();
  }
}
