package org.shouwang.training.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.training.domain.TrainingFacts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.Employment;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.policy.Cause;
import org.shouwang.kit.projection.EventRecords;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.training.domain.HoursPolicies;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileCommand.OnboardEmployee;

/** 入职建档: for positions of an enterprise, with the hours in force on that day. */
class WhenPersonRegisteredThenOnboardEmployeeTest {
  private final WhenPersonRegisteredThenOnboardEmployee policy =
      new WhenPersonRegisteredThenOnboardEmployee(new HoursPolicies(List.of(POLICY)));

  @Test
  void opensAFileForWhoeverComesToAnEnterprise() {
    PersonRegisteredV1 event =
        new PersonRegisteredV1(day(1), Position.EMPLOYEE, Employment.OWN, id("ent-7"));
    Cause cause = cause(event);
    assertThat(policy.react(event, cause))
        .containsExactly(
            new OnboardEmployee(TrainingFile.idOf(id("per-1")), cause.actor(), day(1), employee()));
  }

  @Test
  void opensNoneForExpertsAndOfficers() {
    for (Position position : List.of(Position.EXPERT, Position.OFFICER)) {
      PersonRegisteredV1 event = new PersonRegisteredV1(day(1), position, null, null);
      assertThat(policy.react(event, cause(event))).isEmpty();
    }
  }

  private static Cause cause(PersonRegisteredV1 event) {
    EventEnvelope envelope =
        new EventRecords(new TopicSettings("test", 4, (short) 1))
            .commit(id("per-1"), enterprise(), event)
            .getFirst()
            .envelope();
    return new Cause(
        envelope, new Actor("policy:test", null, null, null, "371102", Authority.SYSTEM, true));
  }
}
