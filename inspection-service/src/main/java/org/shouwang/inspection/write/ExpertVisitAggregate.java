package org.shouwang.inspection.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.inspection.domain.ExpertVisit;
import org.shouwang.inspection.domain.ExpertVisitCommand;
import org.shouwang.inspection.domain.ExpertVisitDecider;
import org.shouwang.inspection.domain.ExpertVisitEvent;
import org.shouwang.kit.command.AggregateShell;

/** The Axon shell; everything it knows stands in {@link ExpertVisitDecider}. */
final class ExpertVisitAggregate
    extends AggregateShell<ExpertVisit, ExpertVisitCommand, ExpertVisitEvent> {

  ExpertVisitAggregate() {
    super(new ExpertVisitDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ExpertVisitCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(ExpertVisitEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
