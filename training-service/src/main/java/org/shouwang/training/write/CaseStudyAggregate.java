package org.shouwang.training.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.training.domain.CaseStudy;
import org.shouwang.training.domain.CaseStudyCommand;
import org.shouwang.training.domain.CaseStudyDecider;
import org.shouwang.training.domain.CaseStudyEvent;

/** The Axon shell; everything it knows stands in {@link CaseStudyDecider}. */
final class CaseStudyAggregate extends AggregateShell<CaseStudy, CaseStudyCommand, CaseStudyEvent> {

  CaseStudyAggregate() {
    super(new CaseStudyDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CaseStudyCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(CaseStudyEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
