package org.shouwang.membership.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.membership.domain.person.Person;
import org.shouwang.membership.domain.person.PersonCommand;
import org.shouwang.membership.domain.person.PersonDecider;
import org.shouwang.membership.domain.person.PersonEvent;

/** The Axon shell; everything it knows stands in {@link PersonDecider}. */
final class PersonAggregate extends AggregateShell<Person, PersonCommand, PersonEvent> {

  PersonAggregate() {
    super(new PersonDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(PersonCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(PersonEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
