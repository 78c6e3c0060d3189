package org.shouwang.training.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.training.domain.Session;
import org.shouwang.training.domain.SessionCommand;
import org.shouwang.training.domain.SessionDecider;
import org.shouwang.training.domain.SessionEvent;

/** The Axon shell; everything it knows stands in {@link SessionDecider}. */
final class SessionAggregate extends AggregateShell<Session, SessionCommand, SessionEvent> {

  SessionAggregate() {
    super(new SessionDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(SessionCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(SessionEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
