package org.shouwang.membership.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.membership.domain.account.Account;
import org.shouwang.membership.domain.account.AccountCommand;
import org.shouwang.membership.domain.account.AccountDecider;
import org.shouwang.membership.domain.account.AccountEvent;

/** The Axon shell; everything it knows stands in {@link AccountDecider}. */
final class AccountAggregate extends AggregateShell<Account, AccountCommand, AccountEvent> {

  AccountAggregate() {
    super(new AccountDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AccountCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(AccountEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
