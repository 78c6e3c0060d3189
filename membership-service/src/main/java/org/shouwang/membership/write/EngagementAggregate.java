package org.shouwang.membership.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.membership.domain.expert.Engagement;
import org.shouwang.membership.domain.expert.EngagementCommand;
import org.shouwang.membership.domain.expert.EngagementDecider;
import org.shouwang.membership.domain.expert.EngagementEvent;

/** The Axon shell; everything it knows stands in {@link EngagementDecider}. */
final class EngagementAggregate
    extends AggregateShell<Engagement, EngagementCommand, EngagementEvent> {

  EngagementAggregate() {
    super(new EngagementDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(EngagementCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(EngagementEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
