package org.shouwang.membership.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.membership.domain.cooperative.Cooperative;
import org.shouwang.membership.domain.cooperative.CooperativeCommand;
import org.shouwang.membership.domain.cooperative.CooperativeDecider;
import org.shouwang.membership.domain.cooperative.CooperativeEvent;

/** The Axon shell; everything it knows stands in {@link CooperativeDecider}. */
final class CooperativeAggregate
    extends AggregateShell<Cooperative, CooperativeCommand, CooperativeEvent> {

  CooperativeAggregate() {
    super(new CooperativeDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CooperativeCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(CooperativeEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
