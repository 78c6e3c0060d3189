package org.shouwang.hazard.write.publicreport;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportCommand;
import org.shouwang.hazard.domain.publicreport.ReportDecider;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.kit.command.AggregateShell;

/** The Axon shell; everything it knows stands in {@link ReportDecider}. */
final class ReportAggregate extends AggregateShell<PublicReport, ReportCommand, ReportEvent> {

  ReportAggregate() {
    super(new ReportDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReportCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(ReportEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
