package org.shouwang.inspection.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.inspection.domain.Visit;
import org.shouwang.inspection.domain.VisitCommand;
import org.shouwang.inspection.domain.VisitDecider;
import org.shouwang.inspection.domain.VisitEvent;
import org.shouwang.kit.command.AggregateShell;

/** The Axon shell; everything it knows stands in {@link VisitDecider}. */
final class VisitAggregate extends AggregateShell<Visit, VisitCommand, VisitEvent> {

  VisitAggregate() {
    super(new VisitDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(VisitCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(VisitEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
