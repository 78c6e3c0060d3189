package org.shouwang.membership.domain.cooperative;

import static org.shouwang.membership.domain.Given.COOP;
import static org.shouwang.membership.domain.Given.ENTERPRISE;
import static org.shouwang.membership.domain.Given.PERSON;
import static org.shouwang.membership.domain.Given.day;
import static org.shouwang.membership.domain.Given.ofCooperative;
import static org.shouwang.membership.domain.Given.officer;
import static org.shouwang.membership.domain.MembershipRejection.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.AppointLead;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.BeginPilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.Dissolve;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.EvaluatePilot;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.ProposeCooperative;
import org.shouwang.membership.domain.cooperative.CooperativeCommand.RollOut;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeDissolved;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeEvaluated;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativePiloted;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeProposed;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeRolledOut;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.LeadAppointed;

/** A cooperative goes from proposal to roll-out in order, and may end at any time. */
class CooperativeLifeTest {
  private static final Profile PROFILE = new Profile("示例社", Kind.AREA, "xihu", null, true);

  @Test
  void isProposedInTheDistrictOfWhoProposesIt() {
    given().when(propose()).then(proposed());
  }

  @Test
  void isProposedOnce() {
    given(proposed()).when(propose()).thenRejected(ALREADY_PROPOSED);
  }

  @Test
  void goesThroughItsStagesInOrder() {
    given(proposed())
        .when(new BeginPilot(COOP, officer(), day(2)))
        .then(piloted())
        .when(new EvaluatePilot(COOP, officer(), day(3), "成熟"))
        .then(evaluated())
        .when(new RollOut(COOP, officer(), day(4)))
        .then(new CooperativeRolledOut(day(4)));
  }

  @Test
  void skipsNoStage() {
    given(proposed())
        .when(new EvaluatePilot(COOP, officer(), day(3), "成熟"))
        .thenRejected(STAGE_OUT_OF_ORDER);
    given(proposed(), piloted())
        .when(new RollOut(COOP, officer(), day(4)))
        .thenRejected(STAGE_OUT_OF_ORDER);
    given(proposed(), piloted())
        .when(new BeginPilot(COOP, officer(), day(4)))
        .thenRejected(STAGE_OUT_OF_ORDER);
  }

  @Test
  void mayEndAtAnyStageAndStaysEnded() {
    given(proposed(), piloted())
        .when(new Dissolve(COOP, officer(), day(3), "试点未成"))
        .then(new CooperativeDissolved(day(3), "试点未成"))
        .when(lead(true, true, null))
        .thenRejected(COOPERATIVE_DISSOLVED);
  }

  @Test
  void takesNoStepBeforeThePreviousOne() {
    given(proposed(), piloted())
        .when(new EvaluatePilot(COOP, officer(), day(1), "成熟"))
        .thenRejected(OUT_OF_ORDER);
  }

  @Test
  void doesNotExistBeforeItWasProposed() {
    given().when(new RollOut(COOP, officer(), day(4))).thenRejected(NO_SUCH_COOPERATIVE);
  }

  @Test
  void isLedByAnActiveMember() {
    LocalDate until = LocalDate.of(2028, 3, 31);
    given(proposed())
        .when(lead(true, true, until))
        .then(new LeadAppointed(day(9), ENTERPRISE, PERSON, until));
    given(proposed()).when(lead(false, true, until)).thenRejected(LEAD_NOT_ACTIVE_MEMBER);
  }

  @Test
  void isHeadedBySomebodyOfTheLead() {
    given(proposed()).when(lead(true, false, null)).thenRejected(LEAD_PERSON_NOT_OF_ENTERPRISE);
  }

  @Test
  void givesItsLeadATermThatLiesAhead() {
    given(proposed())
        .when(lead(true, true, LocalDate.of(2026, 3, 8)))
        .thenRejected(TERM_OVER_BEFORE_START);
  }

  private static Scenario<Cooperative, CooperativeCommand, CooperativeEvent> given(
      CooperativeEvent... past) {
    return Scenario.of(new CooperativeDecider(), past);
  }

  private static ProposeCooperative propose() {
    return new ProposeCooperative(COOP, officer(), day(1), PROFILE);
  }

  private static CooperativeEvent proposed() {
    return new CooperativeProposed(day(1), ofCooperative(), PROFILE);
  }

  private static CooperativeEvent piloted() {
    return new CooperativePiloted(day(2));
  }

  private static CooperativeEvent evaluated() {
    return new CooperativeEvaluated(day(3), "成熟");
  }

  private static AppointLead lead(boolean member, boolean ownPerson, LocalDate until) {
    return new AppointLead(COOP, officer(), day(9), ENTERPRISE, PERSON, until, member, ownPerson);
  }
}
