package org.shouwang.membership.domain.expert;

import static org.shouwang.membership.domain.Given.COOP;
import static org.shouwang.membership.domain.Given.DISTRICT;
import static org.shouwang.membership.domain.Given.PERSON;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.ofCooperative;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.membership.domain.expert.Engagement.Parties;
import org.shouwang.membership.domain.expert.EngagementCommand.EngageExpert;
import org.shouwang.membership.domain.expert.EngagementCommand.ReleaseExpert;
import org.shouwang.membership.domain.expert.EngagementEvent.ExpertEngaged;
import org.shouwang.membership.domain.expert.EngagementEvent.ExpertReleased;

/** A cooperative engages an expert once at a time. */
class EngageExpertTest {
  private static final String ID = Engagement.idOf(COOP, PERSON);
  private static final Parties PARTIES = new Parties(PERSON, COOP);

  @Test
  void isEngagedReleasedAndEngagedAgain() {
    given()
        .when(engage(1, true, true, true))
        .then(engaged(1))
        .when(release(2))
        .then(new ExpertReleased(day(2), PARTIES, "任期届满"))
        .when(engage(3, true, true, true))
        .then(engaged(3));
  }

  @Test
  void isNotEngagedTwiceAtATime() {
    given(engaged(1)).when(engage(2, true, true, true)).thenRejected(ALREADY_ENGAGED);
  }

  @Test
  void mustBeAnExpertWhoHasNotLeftAndACooperativeThatStands() {
    given().when(engage(1, false, true, true)).thenRejected(PERSON_NOT_AN_EXPERT);
    given().when(engage(1, true, false, true)).thenRejected(PERSON_LEFT);
    given().when(engage(1, true, true, false)).thenRejected(COOPERATIVE_DISSOLVED);
  }

  @Test
  void isReleasedOnce() {
    given().when(release(2)).thenRejected(NO_SUCH_EXPERT);
    given(engaged(1), new ExpertReleased(day(2), PARTIES, "任期届满"))
        .when(release(3))
        .thenRejected(NOT_ENGAGED);
    given(engaged(5)).when(release(4)).thenRejected(OUT_OF_ORDER);
  }

  private static Scenario<Engagement, EngagementCommand, EngagementEvent> given(
      EngagementEvent... past) {
    return Scenario.of(new EngagementDecider(), past);
  }

  private static EngageExpert engage(int day, boolean expert, boolean present, boolean open) {
    return new EngageExpert(
        ID, officer(), day(day), PARTIES, DISTRICT, List.of("电气"), expert, present, open);
  }

  private static ReleaseExpert release(int day) {
    return new ReleaseExpert(ID, officer(), day(day), "任期届满");
  }

  private static EngagementEvent engaged(int day) {
    return new ExpertEngaged(day(day), PARTIES, ofCooperative(), List.of("电气"));
  }
}
