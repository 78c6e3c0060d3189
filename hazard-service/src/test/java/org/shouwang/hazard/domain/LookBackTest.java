package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.HazardCommand.FailLookBack;
import org.shouwang.hazard.domain.HazardCommand.PassLookBack;
import org.shouwang.hazard.domain.HazardEvent.HazardClosed;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** 回头看: what was closed is looked at again. */
class LookBackTest {
  private static final HazardClosed CLOSURE = closedOn(8, 5, 0, true);
  private static final HazardEvent[] CLOSED = {
    reported(), confirmed(), assigned(), rectified(), acceptedOn(8), CLOSURE, lookBackAfter(8)
  };

  @Test
  void isPassedOnce() {
    given(CLOSED)
        .when(passLookBack(peerOf("ent-9"), 20))
        .then(lookBackPassed(20))
        .when(failLookBack(peerOf("ent-8"), 21))
        .thenRejected(NO_LOOK_BACK_DUE);
  }

  @Test
  void whoAcceptedItDoesNotSayThatItHasLastedButMaySayThatItIsBack() {
    given(CLOSED)
        .when(passLookBack(peerOf("ent-8"), 20))
        .thenRejected(LOOK_BACK_OF_ONES_OWN_ACCEPTANCE);
    given(CLOSED)
        .when(failLookBack(peerOf("ent-8"), 20))
        .then(lookBackFailed(20), reopened(20, CLOSURE));
  }

  @Test
  void noneOfThoseWhoAcceptedAMajorHazardDoes() {
    HazardEvent[] closed = {
      reported(),
      confirmedAsMajor(),
      planSubmitted(),
      planApproved(),
      assigned(),
      rectified(),
      acceptedBy(expert(), 7, Authority.EXPERT),
      acceptedBy(officer(), 8, Authority.OFFICER),
      CLOSURE,
      lookBackAfter(8)
    };
    for (Actor accepter : new Actor[] {expert(), officer()}) {
      given(closed).when(passLookBack(accepter, 20)).thenRejected(LOOK_BACK_OF_ONES_OWN_ACCEPTANCE);
    }
    given(closed)
        .when(passLookBack(secondOfficer(), 20))
        .then(new HazardEvent.LookBackPassed(day(20), null, secondOfficer().personOrId()));
  }

  @Test
  void whatWasAcceptedBeforeItWasToldOnWhoseAuthorityCountsAlike() {
    given(
            reported(),
            confirmed(),
            assigned(),
            rectified(),
            new HazardEvent.RectificationAccepted(
                day(8), personOf("ent-8"), id("ent-8"), null, null),
            CLOSURE,
            lookBackAfter(8))
        .when(passLookBack(peerOf("ent-8"), 20))
        .thenRejected(LOOK_BACK_OF_ONES_OWN_ACCEPTANCE);
  }

  @Test
  void whoAcceptedAnEarlierCycleMayLookAtTheNextOne() {
    given(
            with(
                lookBackFailed(20),
                reopened(20, CLOSURE),
                assignedOn(21),
                rectifiedOn(22),
                acceptedBy(officer(), 40, Authority.OFFICER),
                closedOn(40, 5, 0, true),
                lookBackAfter(40)))
        .when(passLookBack(peerOf("ent-8"), 50))
        .then(new HazardEvent.LookBackPassed(day(50), null, personOf("ent-8")));
  }

  @Test
  void whatHerVisitSaysOfItLeavesItForSomebodyElse() {
    given(CLOSED)
        .when(new PassLookBack(HAZARD, policy(), day(20), null, personOf("ent-8")))
        .then()
        .when(passLookBack(peerOf("ent-9"), 21))
        .then(lookBackPassed(21));
  }

  @Test
  void isSettledByWhatAVisitingTeamSaysAndTwiceIsOnce() {
    PassLookBack said = new PassLookBack(HAZARD, policy(), day(20), null, id("per-team"));
    given(CLOSED)
        .when(said)
        .then(new HazardEvent.LookBackPassed(day(20), null, id("per-team")))
        .when(said)
        .then();
    FailLookBack back =
        new FailLookBack(HAZARD, policy(), day(20), "再次脱落", LIFECYCLE, id("per-team"));
    given(CLOSED)
        .when(back)
        .then(
            new HazardEvent.LookBackFailed(day(20), "再次脱落", id("per-team")), reopened(20, CLOSURE))
        .when(back)
        .then();
  }

  @Test
  void whatAVisitSawCountsThoughItComesAfterLaterSteps() {
    HazardEvent corrected = corrected(30);
    given(with(corrected))
        .when(new PassLookBack(HAZARD, policy(), day(20), null, id("per-team")))
        .then(new HazardEvent.LookBackPassed(day(30), null, id("per-team")));
    given(with(corrected))
        .when(failedForAVisit(20))
        .then(
            new HazardEvent.LookBackFailed(day(30), "再次脱落", id("per-team")), reopened(30, CLOSURE));
    given(with(corrected)).when(passLookBack(peerOf("ent-8"), 20)).thenRejected(OUT_OF_ORDER);
  }

  @Test
  void whetherItReopensGoesByWhenTheVisitSawIt() {
    given(with(corrected(189)))
        .when(failedForAVisit(188))
        .then(
            new HazardEvent.LookBackFailed(day(189), "再次脱落", id("per-team")),
            reopened(189, CLOSURE));
  }

  @Test
  void whatAVisitSawIsNothingNewWhereSomebodyWasFaster() {
    given(with(lookBackPassed(30)))
        .when(new PassLookBack(HAZARD, policy(), day(20), null, id("per-team")))
        .then()
        .when(failedForAVisit(20))
        .then();
    given(with(lookBackFailed(30), reopened(30, CLOSURE))).when(failedForAVisit(20)).then();
  }

  @Test
  void whatAVisitSawBeforeTheLastClosureDoesNotSettleItsLookBack() {
    HazardClosed again = closedOn(40, 5, 0, true);
    given(
            with(
                lookBackFailed(20),
                reopened(20, CLOSURE),
                assignedOn(21),
                rectifiedOn(22),
                acceptedOn(40),
                again,
                lookBackAfter(40)))
        .when(failedForAVisit(19))
        .then()
        .when(failedForAVisit(41))
        .then(new HazardEvent.LookBackFailed(day(41), "再次脱落", id("per-team")), reopened(41, again));
  }

  @Test
  void reopensTheHazardAsItsNextCycleWhenItFails() {
    given(CLOSED)
        .when(failLookBack(peerOf("ent-8"), 20))
        .then(lookBackFailed(20), reopened(20, CLOSURE));
  }

  @Test
  void reopensItOnTheLastDayAndNotAfterIt() {
    given(CLOSED)
        .when(failLookBack(peerOf("ent-8"), 188))
        .then(lookBackFailed(188), reopened(188, CLOSURE));
    given(CLOSED)
        .when(failLookBack(peerOf("ent-8"), 189))
        .then(lookBackFailed(189), recurred(189, CLOSURE));
  }

  @Test
  void itIsANewHazardThenAndThisOneStaysClosed() {
    Hazard after = given(with(lookBackFailed(189), recurred(189, CLOSURE))).state();
    assertThat(after.status()).isEqualTo(HazardStatus.CLOSED);
    given(with(lookBackFailed(189), recurred(189, CLOSURE)))
        .when(failLookBack(peerOf("ent-8"), 190))
        .thenRejected(NO_LOOK_BACK_DUE);
  }

  @Test
  void theNewHazardNamesTheOldOneInTheCommitOfItsReport() {
    given()
        .when(
            new HazardCommand.ReportHazard(
                HAZARD, policy(), day(2), report(), HazardCommand.Listed.ALL, null, EARLIER))
        .then(reported(), new HazardEvent.RecurrenceIdentified(day(2), EARLIER, personOf("ent-8")))
        .when(markRecurrence(peerOf("ent-9"), 3, closedSince(1)))
        .thenRejected(ALREADY_A_RECURRENCE);
  }

  @Test
  void theNextClosureSumsUpBothCycles() {
    given(with(lookBackFailed(20), reopened(20, CLOSURE)))
        .when(on(21, assign(Measure.TIME_LIMITED, null)))
        .then(
            new HazardEvent.RectificationAssigned(
                day(21),
                null,
                Measure.TIME_LIMITED,
                DUE.plusSeconds(17 * 86_400),
                null,
                POLICY.version()))
        .when(submittedBy("ent-7", 22))
        .then(rectifiedOn(22))
        .when(acceptedBy(peerOf("ent-8"), 24))
        .then(
            acceptedOn(24),
            new HazardClosed(
                day(24),
                day(3),
                day(21),
                DUE.plusSeconds(17 * 86_400),
                DUE.plusSeconds(17 * 86_400),
                day(22),
                day(24),
                Grade.GENERAL,
                0,
                true,
                2,
                (5 + 4) * 24 * 60),
            lookBackAfter(24));
  }

  @Test
  void theEnterpriseDoesNotLookBackAtItself() {
    given(CLOSED).when(passLookBack(peerOf("ent-7"), 20)).thenRejected(NOT_INDEPENDENT);
  }

  @Test
  void whatIsNotClosedIsNotLookedBackAt() {
    given(reported()).when(passLookBack(peerOf("ent-8"), 20)).thenRejected(NOT_CLOSED);
  }

  @Test
  void whereNothingIsLeftAnOfficerEndsItAndItStaysClosed() {
    given(CLOSED).when(endLookBack(peerOf("ent-8"), 9)).thenRejected(EXTINGUISHING_NEEDS_OFFICER);
    var gone = given(CLOSED).when(endLookBack(officer(), 9)).then(lookBackEnded(9));
    assertThat(gone.state().status()).isEqualTo(HazardStatus.CLOSED);
    gone.when(passLookBack(peerOf("ent-8"), 10)).thenRejected(NO_LOOK_BACK_DUE);
  }

  @Test
  void nothingStandsStillAnyMoreBecauseOfWhatIsGone() {
    given(
            reported(),
            confirmedAsMajor(),
            suspended(StopExtent.FULL),
            planSubmitted(),
            planApproved(),
            assigned(),
            rectified(),
            closedOn(8, 5, 0, true),
            lookBackAfter(8))
        .when(endLookBack(officer(), 9))
        .then(
            lookBackEnded(9),
            new HazardEvent.SuspensionEnded(day(9), Ending.EXTINGUISHED, StopExtent.FULL));
  }

  private static HazardEvent assignedOn(int day) {
    return new HazardEvent.RectificationAssigned(
        day(day), null, Measure.TIME_LIMITED, day(day + 7), null, POLICY.version());
  }

  private static FailLookBack failedForAVisit(int day) {
    return new FailLookBack(HAZARD, policy(), day(day), "再次脱落", LIFECYCLE, id("per-team"));
  }

  private static HazardEvent[] with(HazardEvent... more) {
    return Stream.concat(Arrays.stream(CLOSED), Arrays.stream(more)).toArray(HazardEvent[]::new);
  }
}
