package org.shouwang.inspection.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.inspection.domain.Campaign;
import org.shouwang.inspection.domain.CampaignCommand;
import org.shouwang.inspection.domain.CampaignDecider;
import org.shouwang.inspection.domain.CampaignEvent;
import org.shouwang.kit.command.AggregateShell;

/** The Axon shell; everything it knows stands in {@link CampaignDecider}. */
final class CampaignAggregate extends AggregateShell<Campaign, CampaignCommand, CampaignEvent> {

  CampaignAggregate() {
    super(new CampaignDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CampaignCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(CampaignEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
