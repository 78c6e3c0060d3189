package org.shouwang.training.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.training.domain.Drill;
import org.shouwang.training.domain.DrillCommand;
import org.shouwang.training.domain.DrillDecider;
import org.shouwang.training.domain.DrillEvent;

/** The Axon shell; everything it knows stands in {@link DrillDecider}. */
final class DrillAggregate extends AggregateShell<Drill, DrillCommand, DrillEvent> {

  DrillAggregate() {
    super(new DrillDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(DrillCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(DrillEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
