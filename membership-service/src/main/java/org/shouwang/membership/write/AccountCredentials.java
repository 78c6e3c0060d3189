package org.shouwang.membership.write;

import static org.shouwang.membership.domain.MembershipRejection.LOGIN_NAME_INVALID;
import static org.shouwang.membership.domain.MembershipRejection.LOGIN_NAME_TAKEN;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.command.CommandInFlightException;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.membership.domain.account.Account;
import org.shouwang.membership.domain.account.AccountCommand;
import org.shouwang.membership.domain.account.AccountCommand.OpenAccount;
import org.shouwang.membership.domain.account.AccountDecider;
import org.shouwang.membership.domain.account.AccountEvent.AccountOpened;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.account.Tenant;
import org.shouwang.membership.identity.AccountClaims;
import org.shouwang.membership.identity.CredentialStore;
import org.shouwang.membership.identity.LoginNameTakenException;
import org.springframework.stereotype.Component;

/**
 * What accounts need beside the log. Credentials are written before the commit, under the account's
 * id, which derives from the command: a retry meets its own. The rules are asked before, so that
 * what they refuse leaves nothing behind.
 */
@Component
final class AccountCredentials {
  private final CredentialStore store;
  private final AccountDecider rules = new AccountDecider();
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  AccountCredentials(CredentialStore store) {
    this.store = store;
  }

  /**
   * Answers one request of a command at a time: a second one would draw another password while the
   * first is being told.
   *
   * @throws CommandInFlightException another one is under way
   */
  <T> T alone(String commandId, Supplier<T> request) {
    if (!underWay.add(commandId)) {
      throw new CommandInFlightException(commandId);
    }
    try {
      return request.get();
    } finally {
      underWay.remove(commandId);
    }
  }

  /**
   * Reserves the login name and draws the initial password.
   *
   * @return the password, null where its owner has chosen another already
   * @throws Rejected by a rule, or because of the login name
   */
  @Nullable String open(OpenAccount command, String loginName) {
    AccountOpened opened = rules.open(rules.initial(), command);
    try {
      return store.open(command.target(), loginName, claims(opened)).orElse(null);
    } catch (LoginNameTakenException taken) {
      throw new Rejected(LOGIN_NAME_TAKEN);
    } catch (IllegalArgumentException malformed) {
      throw new Rejected(LOGIN_NAME_INVALID);
    }
  }

  /**
   * Draws a new initial password.
   *
   * @throws Rejected by a rule
   */
  String reset(Account account, AccountCommand command) {
    rules.decide(account, command);
    return store.reset(command.target());
  }

  /** No more tokens for this account. */
  void disable(String accountId) {
    store.disable(accountId);
  }

  private static AccountClaims claims(AccountOpened opened) {
    Tenant tenant = opened.tenant();
    return new AccountClaims(
        opened.personId(),
        tenant.enterprise(),
        tenant.cooperative(),
        tenant.township(),
        tenant.district(),
        opened.roles().stream().map(AccountRole::name).collect(Collectors.toSet()));
  }
}
