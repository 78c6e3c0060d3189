package org.shouwang.membership.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.membership.domain.enterprise.Enterprise;
import org.shouwang.membership.domain.enterprise.EnterpriseCommand;
import org.shouwang.membership.domain.enterprise.EnterpriseDecider;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent;

/** The Axon shell; everything it knows stands in {@link EnterpriseDecider}. */
final class EnterpriseAggregate
    extends AggregateShell<Enterprise, EnterpriseCommand, EnterpriseEvent> {

  EnterpriseAggregate() {
    super(new EnterpriseDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(EnterpriseCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(EnterpriseEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
