package org.shouwang.membership.policy;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.AccountDisabledV1;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.EventPolicy;
import org.shouwang.membership.identity.CredentialStore;
import org.springframework.stereotype.Component;

/**
 * An account that the log calls disabled gets no tokens any more, whoever disabled it and whatever
 * stopped before it could say so (停用即失效). Sends no command: credentials are no part of the log.
 */
@Component
class WhenAccountDisabledThenEndItsSessions extends EventPolicy {
  private final CredentialStore credentials;

  WhenAccountDisabledThenEndItsSessions(CredentialStore credentials) {
    super("when-account-disabled-then-end-its-sessions", Start.BEGINNING, AccountDisabledV1.class);
    this.credentials = credentials;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    credentials.disable(cause.envelope().subject());
    return List.of();
  }
}
