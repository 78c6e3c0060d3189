package org.shouwang.hazard.write;

import static org.shouwang.hazard.domain.HazardFacts.*;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.kit.domain.Rejected;

/** The Axon shell hands over to the decider: once through, the rules have tests of their own. */
class HazardAggregateTest {
  private final AggregateTestFixture<HazardAggregate> hazard =
      new AggregateTestFixture<>(HazardAggregate.class);

  @BeforeEach
  void commandsNameTheirTarget() {
    hazard.registerCommandTargetResolver(
        message ->
            new VersionedAggregateIdentifier(
                ((HazardCommand) message.getPayload()).target(), null));
  }

  @Test
  void createsTheHazardThatIsReported() {
    hazard
        .givenNoPriorActivity()
        .when(message(report(peerOf("ent-8"))))
        .expectSuccessfulHandlerExecution()
        .expectEvents(reported());
  }

  @Test
  void decidesOnWhatHappenedBefore() {
    hazard
        .given(reported(), confirmed(), assigned(), rectified())
        .when(message(acceptedBy(peerOf("ent-8"), 8)))
        .expectSuccessfulHandlerExecution()
        .expectEvents(acceptedOn(8), closedOn(8, 5, 0, true), lookBackAfter(8));
  }

  @Test
  void appliesNothingWhenARuleRefuses() {
    hazard
        .given(reported())
        .when(message(acceptedBy(peerOf("ent-8"), 8)))
        .expectException(Rejected.class)
        .expectNoEvents();
  }

  private static CommandMessage<HazardCommand> message(HazardCommand command) {
    return new GenericCommandMessage<>(
        new GenericMessage<>(command), HazardCommand.class.getName());
  }
}
