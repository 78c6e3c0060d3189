package org.shouwang.membership.policy;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.AccountDisabledV1;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.policy.Policy;
import org.shouwang.membership.identity.CredentialStore;
import org.springframework.stereotype.Component;

/**
 * An account that the log calls disabled gets no tokens any more, whoever disabled it and whatever
 * stopped before it could say so (停用即失效). Sends no command: credentials are no part of the log.
 */
@Component
class WhenAccountDisabledThenEndItsSessions implements Policy {
  private final CredentialStore credentials;

  WhenAccountDisabledThenEndItsSessions(CredentialStore credentials) {
    this.credentials = credentials;
  }

  @Override
  public String name() {
    return "when-account-disabled-then-end-its-sessions";
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.MEMBERSHIP);
  }

  @Override
  public Start start() {
    return Start.BEGINNING;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return type == AccountDisabledV1.class;
  }

  @Override
  public List<Command> react(ContractEvent event, Cause cause) {
    credentials.disable(cause.envelope().subject());
    return List.of();
  }
}
