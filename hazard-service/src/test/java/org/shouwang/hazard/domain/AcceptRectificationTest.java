package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** 验收与销号: somebody independent accepts, and the hazard is signed off. */
class AcceptRectificationTest {
  private static final Instant SAME_DAY = Instant.parse("2026-03-04T16:00:00Z");

  @Test
  void closesTheHazardWhenAnotherEnterpriseAccepts() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-8"), 8))
        .then(acceptedOn(8), closedOn(8, 5, 0, true), lookBackAfter(8));
  }

  @Test
  void refusesTheEnterpriseThatOwnsTheHazard() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void refusesWhoeverRectified() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(sameHandsAs("ent-7", "ent-8"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void acceptsNothingAtTheInstantOfItsSubmission() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-8"), 5))
        .thenRejected(OUT_OF_ORDER);
  }

  @Test
  void theBureausDelayIsNotTheEnterprisesFault() {
    given(reported(), confirmed(), assigned(), rectified())
        .when(acceptedBy(peerOf("ent-8"), 20))
        .then(acceptedOn(20), closedOn(20, 5, 0, true), lookBackAfter(20));
  }

  @Test
  void whatWasRectifiedAfterTheDueDayIsNotOnTime() {
    given(reported(), confirmed(), assigned(), rectifiedOn(12))
        .when(acceptedBy(peerOf("ent-8"), 13))
        .then(acceptedOn(13), closedOn(13, 12, 0, false), lookBackAfter(13));
  }

  @Test
  void aMajorHazardTakesAnExpertAndAnOfficer() {
    given(rectifiedMajor())
        .when(acceptedBy(expert(), 8))
        .then(acceptedBy(expert(), 8, Authority.EXPERT))
        .when(acceptedBy(officer(), 9))
        .then(acceptedBy(officer(), 9, Authority.OFFICER), closedAsMajorOn(9), lookBackAfter(9));
  }

  @Test
  void whatBecameMajorAfterItsSubmissionIsNotAcceptedWithoutAPlan() {
    var raised =
        given(reported(), confirmed(), assigned(), rectified())
            .when(HazardDeeds.regrade(officer(), 6, Grade.MAJOR))
            .then(raisedOn(6), ClockFacts.notified(6));
    raised.when(acceptedBy(officer(), 7)).thenRejected(ACCEPTANCE_NEEDS_PLAN);
    raised.when(acceptedBy(expert(), 7)).thenRejected(ACCEPTANCE_NEEDS_PLAN);
  }

  @Test
  void itIsSentBackPlannedSubmittedAndAcceptedAnew() {
    var sentBack =
        given(reported(), confirmed(), assigned(), rectified(), raisedOn(6))
            .when(rejectedBy(officer(), 7))
            .then(
                new HazardEvent.RectificationRejected(day(7), "照片不清", officer().personOrId(), DUE));
    sentBack.when(submittedBy("ent-7", 8)).thenRejected(PLAN_NOT_APPROVED);
    sentBack
        .when(HazardDeeds.submitPlan(peerOf("ent-7"), 8))
        .then(
            new HazardEvent.GovernancePlanSubmitted(day(8), HazardDeeds.plan(), personOf("ent-7")))
        .when(HazardDeeds.approvePlan(officer(), 9))
        .then(new HazardEvent.GovernancePlanApproved(day(9), null, officer().personOrId()))
        .when(submittedBy("ent-7", 10))
        .then(rectifiedOn(10))
        .when(acceptedBy(expert(), 11))
        .then(acceptedBy(expert(), 11, Authority.EXPERT));
  }

  @Test
  void aPeersWordDoesNotCountForAMajorHazard() {
    given(rectifiedMajor())
        .when(acceptedBy(peerOf("ent-8"), 8))
        .thenRejected(MAJOR_NEEDS_EXPERT_AND_OFFICER);
  }

  @Test
  void twoOfficersAreNotAnOfficerAndAnExpert() {
    given(rectifiedMajor())
        .when(acceptedBy(officer(), 8))
        .then(acceptedBy(officer(), 8, Authority.OFFICER))
        .when(acceptedBy(secondOfficer(), 9))
        .thenRejected(ALREADY_ACCEPTED);
  }

  @Test
  void whatWasSentBackIsAcceptedByBothAnew() {
    given(rectifiedMajor())
        .when(acceptedBy(expert(), 8))
        .then(acceptedBy(expert(), 8, Authority.EXPERT))
        .when(rejectedBy(officer(), 9))
        .then(new HazardEvent.RectificationRejected(day(9), "照片不清", officer().personOrId(), DUE))
        .when(submittedBy("ent-7", 10))
        .then(rectifiedOn(10))
        .when(acceptedBy(officer(), 11))
        .then(acceptedBy(officer(), 11, Authority.OFFICER));
  }

  @Test
  void aColleagueAcceptsWhatTheEnterpriseFoundItselfAndFixedOnTheSpot() {
    given(fixedAtOnce())
        .when(acceptedBy(colleagueOf("ent-7"), 8))
        .then(
            acceptedBy(colleagueOf("ent-7"), 8, Authority.PEER), closedAtOnce(), lookBackAfter(8));
  }

  @Test
  void butNotWhatWasFixedTooLate() {
    given(selfFound(), confirmed(), assignedAtOnce(), rectifiedOn(5))
        .when(acceptedBy(colleagueOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void thoughItsDeadlineWasExtendedTo() {
    given(
            selfFound(),
            confirmed(),
            assignedAtOnce(),
            new HazardEvent.ExtensionGranted(
                day(4), DUE, SAME_DAY, SAME_DAY, null, personOf("ent-8")),
            rectifiedOn(5))
        .when(acceptedBy(colleagueOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void norWhatSomebodySentBack() {
    given(selfFound(), confirmed(), assignedAtOnce(), fixed(4), rejected(), rectifiedOn(7))
        .when(acceptedBy(colleagueOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void norWhatCameBack() {
    given(
            selfFound(),
            confirmed(),
            assignedAtOnce(),
            fixed(4),
            closedAtOnce(),
            lookBackAfter(8),
            lookBackFailed(9),
            reopened(9, closedAtOnce()),
            new HazardEvent.RectificationAssigned(
                day(10),
                null,
                Measure.IMMEDIATE,
                Instant.parse("2026-03-10T16:00:00Z"),
                null,
                POLICY.version()),
            fixed(10))
        .when(acceptedBy(colleagueOf("ent-7"), 12))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void norAnythingThatChangedHands() {
    var handedOver =
        given(
            selfFound(),
            confirmed(),
            new HazardEvent.TransferAccepted(day(4), id("ent-7"), id("ent-9"), personOf("ent-9")),
            assignedAtOnce(),
            new HazardEvent.HazardRectified(
                day(4).plusSeconds(3_600), "已加装PE线", personOf("ent-9")));
    handedOver.when(acceptedBy(colleagueOf("ent-9"), 8)).thenRejected(ACCEPTER_NOT_INDEPENDENT);
    handedOver.when(acceptedBy(colleagueOf("ent-7"), 8)).thenRejected(ACCEPTER_NOT_INDEPENDENT);
    handedOver
        .when(acceptedBy(peerOf("ent-8"), 8))
        .then(acceptedOn(8), closedAtOnce(), lookBackAfter(8));
  }

  @Test
  void whatIsDrawnOfTheseSomebodyElseLooksAtSoon() {
    given(fixedAtOnce())
        .when(acceptedUnder(HazardDeeds.SAMPLED, colleagueOf("ent-7")))
        .then(
            acceptedBy(colleagueOf("ent-7"), 8, Authority.PEER),
            closedAtOnce(),
            sampledOn(8),
            new HazardEvent.LookBackScheduled(
                day(8), Instant.parse("2026-03-23T16:00:00Z"), "lifecycle-test"))
        .when(HazardDeeds.passLookBack(colleagueOf("ent-7"), 9))
        .thenRejected(NOT_INDEPENDENT);
  }

  @Test
  void whatSomebodyElseAcceptedNeedsNoSample() {
    given(fixedAtOnce())
        .when(acceptedUnder(HazardDeeds.SAMPLED, peerOf("ent-8")))
        .then(acceptedOn(8), closedAtOnce(), lookBackAfter(8));
  }

  @Test
  void butNeverWhoeverFixedIt() {
    given(fixedAtOnce())
        .when(acceptedBy(peerOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void norThePersonInChargeThoughAColleagueSubmittedIt() {
    given(selfFound(), confirmed(), assignedAtOnceTo(personOf("ent-7-b")), fixed(4))
        .when(acceptedBy(colleagueOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void norWhereItTookTime() {
    given(selfFound(), confirmed(), assigned(), rectified())
        .when(acceptedBy(colleagueOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void norWhereItIsMajor() {
    given(
            selfFound(),
            confirmedAsMajor(),
            planSubmitted(),
            planApproved(),
            assignedAtOnce(),
            fixed(4))
        .when(acceptedBy(colleagueOf("ent-7"), 8))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void anEnterpriseThatWasResponsibleBeforeIsNotIndependent() {
    given(
            reported(),
            confirmed(),
            assigned(),
            transferProposed(),
            transferAccepted(),
            new HazardEvent.HazardRectified(day(8), "已加装PE线", personOf("ent-9")))
        .when(acceptedBy(colleagueOf("ent-7"), 9))
        .thenRejected(ACCEPTER_NOT_INDEPENDENT);
  }

  @Test
  void nothingIsAcceptedTwice() {
    given(reported(), confirmed(), assigned(), rectified(), acceptedOn(8), closedOn(8, 5, 0, true))
        .when(acceptedBy(peerOf("ent-8"), 9))
        .thenRejected(NOT_TO_ACCEPT);
  }

  private static HazardCommand acceptedUnder(LifecyclePolicy policy, Actor by) {
    return new HazardCommand.AcceptRectification(HAZARD, by, day(8), null, policy);
  }

  private static HazardEvent[] rectifiedMajor() {
    return new HazardEvent[] {
      reported(), confirmedAsMajor(), planSubmitted(), planApproved(), assigned(), rectified()
    };
  }

  private static HazardEvent[] fixedAtOnce() {
    return new HazardEvent[] {selfFound(), confirmed(), assignedAtOnce(), fixed(4)};
  }

  /** At ten in the morning, an hour after it was assigned. */
  private static HazardEvent fixed(int day) {
    return new HazardEvent.HazardRectified(
        day(day).plusSeconds(3_600), "已加装PE线", personOf("ent-7"));
  }

  private static HazardEvent.HazardClosed closedAtOnce() {
    return new HazardEvent.HazardClosed(
        day(8),
        day(3),
        day(4),
        SAME_DAY,
        SAME_DAY,
        day(4).plusSeconds(3_600),
        day(8),
        Grade.GENERAL,
        0,
        true,
        1,
        5 * 24 * 60);
  }

  private static HazardEvent assignedAtOnce() {
    return assignedAtOnceTo(null);
  }

  private static HazardEvent assignedAtOnceTo(@Nullable String person) {
    return new HazardEvent.RectificationAssigned(
        day(4), person, Measure.IMMEDIATE, SAME_DAY, null, POLICY.version());
  }

  private static HazardEvent raisedOn(int day) {
    return new HazardEvent.HazardRegraded(
        day(day), Grade.GENERAL, Grade.MAJOR, CRITERION, "复核", personOf("bureau"));
  }

  private static HazardEvent closedAsMajorOn(int day) {
    return new HazardEvent.HazardClosed(
        day(day),
        day(3),
        day(4),
        DUE,
        DUE,
        day(5),
        day(day),
        Grade.MAJOR,
        0,
        true,
        1,
        (day - 3) * 24 * 60);
  }
}
