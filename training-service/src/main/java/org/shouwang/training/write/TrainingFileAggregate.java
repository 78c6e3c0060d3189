package org.shouwang.training.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileCommand;
import org.shouwang.training.domain.TrainingFileDecider;
import org.shouwang.training.domain.TrainingFileEvent;

/** The Axon shell; everything it knows stands in {@link TrainingFileDecider}. */
final class TrainingFileAggregate
    extends AggregateShell<TrainingFile, TrainingFileCommand, TrainingFileEvent> {

  TrainingFileAggregate() {
    super(new TrainingFileDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(TrainingFileCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(TrainingFileEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
