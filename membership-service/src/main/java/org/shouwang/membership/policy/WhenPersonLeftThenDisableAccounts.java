package org.shouwang.membership.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.AccountOpenedV1;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.shouwang.membership.domain.account.Account;
import org.shouwang.membership.domain.account.AccountCommand.DisableAccount;
import org.shouwang.membership.domain.account.AccountDecider;
import org.shouwang.membership.domain.person.Person;
import org.shouwang.membership.domain.person.PersonDecider;
import org.shouwang.membership.identity.CredentialStore;
import org.shouwang.membership.publish.AccountContractMapping;
import org.shouwang.membership.publish.PersonContractMapping;
import org.springframework.stereotype.Component;

/**
 * Whoever left keeps no account (离职停用). An account that was being opened while she left is disabled
 * as soon as its opening shows.
 */
@Component
class WhenPersonLeftThenDisableAccounts extends EventPolicy {
  private static final String REASON = "人员离职 / The person left";

  private final CredentialStore credentials;
  private final OwnLog log;

  WhenPersonLeftThenDisableAccounts(CredentialStore credentials, OwnLog log) {
    super(
        "when-person-left-then-disable-accounts",
        Start.BEGINNING,
        PersonLeftV1.class,
        AccountOpenedV1.class);
    this.credentials = credentials;
    this.log = log;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    String subject = cause.envelope().subject();
    Stream<String> accounts =
        switch (event) {
          case PersonLeftV1 left -> credentials.accountsOf(subject).stream();
          case AccountOpenedV1 opened when left(opened.personId()) -> Stream.of(subject);
          default -> Stream.of();
        };
    return accounts
        .<Command>mapMulti(
            (account, disabling) -> {
              // One that is not in the log yet is met again when its opening shows.
              if (account(account) instanceof Account.Opened known && known.enabled()) {
                disabling.accept(disable(account, known, event.occurredAt(), cause.actor()));
              }
            })
        .toList();
  }

  private static Command disable(String account, Account.Opened known, Instant left, Actor by) {
    Instant at = left.isBefore(known.since()) ? known.since() : left;
    return new DisableAccount(account, by, at, REASON);
  }

  private boolean left(String person) {
    return log.state(person, new PersonDecider(), new PersonContractMapping())
            instanceof Person.Registered known
        && !known.active();
  }

  private Account account(String id) {
    return log.state(id, new AccountDecider(), new AccountContractMapping());
  }
}
