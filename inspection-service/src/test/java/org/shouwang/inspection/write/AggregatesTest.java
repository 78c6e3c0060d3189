package org.shouwang.inspection.write;

import static org.shouwang.inspection.domain.InspectionFacts.*;

import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.shouwang.inspection.domain.CampaignCommand;
import org.shouwang.inspection.domain.ExpertVisitCommand;
import org.shouwang.inspection.domain.ExpertVisitCommand.RecordExpertVisit;
import org.shouwang.inspection.domain.ExpertVisitEvent.ExpertVisitCompleted;
import org.shouwang.inspection.domain.Purpose;
import org.shouwang.inspection.domain.VisitCommand;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.domain.Rejected;

/** The Axon shells hand over to the deciders: once through each, the rules have their own tests. */
class AggregatesTest {

  @Test
  void campaign() {
    fixture(CampaignAggregate.class)
        .givenNoPriorActivity()
        .when(message(planOf("ent-7", "ent-8"), CampaignCommand.class))
        .expectSuccessfulHandlerExecution()
        .expectEvents(planned());
    fixture(CampaignAggregate.class)
        .given(planned(), locked(), feedbackHeld())
        .when(message(closeOn(8), CampaignCommand.class))
        .expectEvents(closed());
    fixture(CampaignAggregate.class)
        .given(planned())
        .when(message(closeOn(8), CampaignCommand.class))
        .expectException(Rejected.class)
        .expectNoEvents();
  }

  @Test
  void visit() {
    fixture(VisitAggregate.class)
        .given(checkedIn())
        .when(message(notedBy(peerOf("ent-8"), 5), VisitCommand.class))
        .expectSuccessfulHandlerExecution()
        .expectEvents(strength(5));
    fixture(VisitAggregate.class)
        .given(checkedIn())
        .when(message(notedBy(peerOf("ent-7"), 5), VisitCommand.class))
        .expectException(Rejected.class)
        .expectNoEvents();
  }

  @Test
  void expertVisit() {
    Owner owner = new Owner("371102", id("coop-1"), null);
    List<String> experts = List.of(personOf("expert"));
    fixture(ExpertVisitAggregate.class)
        .givenNoPriorActivity()
        .when(
            message(
                new RecordExpertVisit(
                    id("xvs-1"),
                    officer(),
                    day(5),
                    owner,
                    experts,
                    Purpose.CONSULTATION,
                    null,
                    false),
                ExpertVisitCommand.class))
        .expectSuccessfulHandlerExecution()
        .expectEvents(new ExpertVisitCompleted(day(5), owner, experts, Purpose.CONSULTATION, null));
  }

  private static <A> AggregateTestFixture<A> fixture(Class<A> shell) {
    AggregateTestFixture<A> fixture = new AggregateTestFixture<>(shell);
    fixture.registerCommandTargetResolver(
        message ->
            new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null));
    return fixture;
  }

  private static <C extends Command> CommandMessage<C> message(C command, Class<?> family) {
    return new GenericCommandMessage<>(new GenericMessage<>(command), family.getName());
  }
}
