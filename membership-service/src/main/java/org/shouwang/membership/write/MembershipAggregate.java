package org.shouwang.membership.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.membership.domain.member.Membership;
import org.shouwang.membership.domain.member.MembershipCommand;
import org.shouwang.membership.domain.member.MembershipDecider;
import org.shouwang.membership.domain.member.MembershipEvent;

/** The Axon shell; everything it knows stands in {@link MembershipDecider}. */
final class MembershipAggregate
    extends AggregateShell<Membership, MembershipCommand, MembershipEvent> {

  MembershipAggregate() {
    super(new MembershipDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(MembershipCommand command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(MembershipEvent event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
