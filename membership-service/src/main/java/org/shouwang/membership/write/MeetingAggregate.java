package org.shouwang.membership.write;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.shouwang.kit.command.AggregateShell;
import org.shouwang.membership.domain.meeting.MeetingDecider;
import org.shouwang.membership.domain.meeting.MeetingHeld;
import org.shouwang.membership.domain.meeting.RecordMeeting;

/** The Axon shell; everything it knows stands in {@link MeetingDecider}. */
final class MeetingAggregate
    extends AggregateShell<Optional<MeetingHeld>, RecordMeeting, MeetingHeld> {

  MeetingAggregate() {
    super(new MeetingDecider());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordMeeting command, MetaData metaData) {
    decide(command, metaData);
  }

  @EventSourcingHandler
  void on(MeetingHeld event, DomainEventMessage<?> message) {
    evolve(event, message.getAggregateIdentifier());
  }
}
