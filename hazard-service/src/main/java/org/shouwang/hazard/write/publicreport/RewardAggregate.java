package org.shouwang.hazard.write.publicreport;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.hazard.domain.reward.Reward;
import org.shouwang.hazard.domain.reward.RewardCommand;
import org.shouwang.hazard.domain.reward.RewardDecider;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.kit.command.AggregateShell;

/** The Axon shell; everything it knows stands in {@link RewardDecider}. */
final class RewardAggregate extends AggregateShell<Reward, RewardCommand, RewardEvent> {

  RewardAggregate() {
    super(new RewardDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RewardCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(RewardEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
