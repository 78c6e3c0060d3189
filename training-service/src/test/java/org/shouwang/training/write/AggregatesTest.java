package org.shouwang.training.write;

import static org.shouwang.training.domain.TrainingFacts.*;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Command;
import org.shouwang.kit.domain.Rejected;
import org.shouwang.training.domain.CaseStudyCommand;
import org.shouwang.training.domain.DrillCommand;
import org.shouwang.training.domain.SessionCommand;
import org.shouwang.training.domain.TrainingFileCommand;

/** The Axon shells hand over to the deciders: once through each, the rules have their own tests. */
class AggregatesTest {

  @Test
  void sessions() {
    fixture(SessionAggregate.class)
        .given(held())
        .when(message(attendance(5, attendee("per-1", true)), SessionCommand.class))
        .expectSuccessfulHandlerExecution()
        .expectEvents(attended(5, attendee("per-1", true)));
    fixture(SessionAggregate.class)
        .givenNoPriorActivity()
        .when(message(attendance(5, attendee("per-1", true)), SessionCommand.class))
        .expectException(Rejected.class)
        .expectNoEvents();
  }

  @Test
  void trainingFiles() {
    fixture(TrainingFileAggregate.class)
        .given(onboarded(), credited(5, "ses-1", 240, 240))
        .when(message(credit(6, "ses-2", 240), TrainingFileCommand.class))
        .expectSuccessfulHandlerExecution()
        .expectEvents(credited(6, "ses-2", 240, 480), met(6, 480));
  }

  @Test
  void drills() {
    fixture(DrillAggregate.class)
        .givenNoPriorActivity()
        .when(message(drill(30, "ent-7"), DrillCommand.class))
        .expectSuccessfulHandlerExecution()
        .expectEvents(drilled(cooperative()));
  }

  @Test
  void caseStudies() {
    fixture(CaseStudyAggregate.class)
        .givenNoPriorActivity()
        .when(message(share(), CaseStudyCommand.class))
        .expectSuccessfulHandlerExecution()
        .expectEvents(shared());
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
