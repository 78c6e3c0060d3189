package org.shouwang.membership.policy;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.AccountOpenedV1;
import org.shouwang.kit.command.OwnLog;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.shouwang.membership.domain.account.AccountRole;
import org.shouwang.membership.domain.person.Person;
import org.shouwang.membership.domain.person.PersonDecider;
import org.shouwang.membership.identity.AccountClaims;
import org.shouwang.membership.identity.CredentialStore;
import org.shouwang.membership.publish.PersonContractMapping;
import org.springframework.stereotype.Component;

/**
 * A member's account that was opened without an enterprise, as was possible once, gets tokens with
 * that of its person (任职企业). Sends no command: credentials are no part of the log.
 */
@Component
class WhenAccountOpenedThenNameItsEnterprise extends EventPolicy {
  private final CredentialStore credentials;
  private final OwnLog log;

  WhenAccountOpenedThenNameItsEnterprise(CredentialStore credentials, OwnLog log) {
    super("when-account-opened-then-name-its-enterprise", Start.BEGINNING, AccountOpenedV1.class);
    this.credentials = credentials;
    this.log = log;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    String account = cause.envelope().subject();
    if (event instanceof AccountOpenedV1 opened
        && opened.enterpriseId() == null
        && AccountRole.anyOfMembers(opened.roles())
        && log.state(opened.personId(), new PersonDecider(), new PersonContractMapping())
            instanceof Person.Registered person
        && person.enterpriseId() != null
        && credentials.accountsOf(opened.personId()).contains(account)) {
      credentials.update(account, claims(opened, person));
    }
    return List.of();
  }

  private static AccountClaims claims(AccountOpenedV1 opened, Person.Registered person) {
    return new AccountClaims(
        opened.personId(),
        person.enterpriseId(),
        opened.cooperativeId(),
        opened.townshipCode(),
        opened.districtCode(),
        Set.copyOf(opened.roles()));
  }
}
