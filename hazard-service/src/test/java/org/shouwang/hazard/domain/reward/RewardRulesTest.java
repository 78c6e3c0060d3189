package org.shouwang.hazard.domain.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.confirmed;
import static org.shouwang.hazard.domain.HazardFacts.confirmedAsMajor;
import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.extinguished;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.hazard.domain.HazardFacts.transferredOut;
import static org.shouwang.hazard.domain.reward.RewardFacts.*;
import static org.shouwang.hazard.domain.reward.RewardRejection.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.hazard.domain.reward.RewardCommand.AssessReward;

/** 举报奖励: who gets how much, who says so, and until when it is to be claimed. */
class RewardRulesTest {
  @ParameterizedTest
  @CsvSource({"0, 3000", "20000, 3000", "20010, 3002", "40000, 6000", "100000000, 300000"})
  void aShareOfTheFineWithinTheBounds(int fine, int amount) {
    given()
        .when(assess(Basis.MAJOR_HAZARD, fine, null))
        .then(assessed(Basis.MAJOR_HAZARD, fine, amount));
  }

  @Test
  void whereTheSchemeLeavesItOpenTheOfficerSetsItWithinTheBounds() {
    given().when(assess()).then(assessed());
    given().when(assess(Basis.GENERAL_HAZARD, 0, null)).thenRejected(AMOUNT_NEEDED);
    given().when(assess(Basis.GENERAL_HAZARD, 0, 499)).thenRejected(AMOUNT_OUT_OF_RANGE);
    given().when(assess(Basis.GENERAL_HAZARD, 0, 5_001)).thenRejected(AMOUNT_OUT_OF_RANGE);
  }

  @Test
  void whatTheSchemeComputesNobodySets() {
    given().when(assess(Basis.MAJOR_HAZARD, 40_000, 9_000)).thenRejected(AMOUNT_NOT_FREE);
    given().when(assess(Basis.MAJOR_HAZARD, -1, null)).thenRejected(FINE_NEGATIVE);
  }

  @Test
  void whatTheSchemeDoesNotNameIsNotRewarded() {
    given().when(assess(Basis.VIOLATION, 40_000, null)).thenRejected(BASIS_NOT_REWARDED);
  }

  @Test
  void onlyAHazardThatWasGradedAsMajorIsRewardedAsOne() {
    given()
        .when(
            assess(
                substantiated(),
                hazard(confirmed()),
                Rivals.NONE,
                Basis.MAJOR_HAZARD,
                0,
                null,
                false))
        .thenRejected(BASIS_NEEDS_MAJOR);
  }

  @Test
  void aMajorHazardIsNotRewardedAsAGeneralOne() {
    given()
        .when(
            assess(
                substantiated(),
                hazard(confirmedAsMajor()),
                Rivals.NONE,
                Basis.GENERAL_HAZARD,
                0,
                800,
                false))
        .thenRejected(BASIS_NEEDS_GENERAL);
  }

  @Test
  void aConfirmedHazardIsRewardedWhereverItWentFromThere() {
    Standing stood = new Standing(day(6), null, Grade.GENERAL);
    for (HazardEvent end : List.of(extinguished(stood), transferredOut(stood))) {
      Hazard ended = hazard(Source.PUBLIC, day(6), confirmed(), end);
      given()
          .when(assess(substantiated(), ended, Rivals.NONE, Basis.GENERAL_HAZARD, 0, 800, false))
          .then(assessed());
    }
    Hazard never = hazard(Source.PUBLIC, day(6), transferredOut(new Standing(null, null, null)));
    given()
        .when(assess(substantiated(), never, Rivals.NONE, Basis.GENERAL_HAZARD, 0, 800, false))
        .thenRejected(HAZARD_NOT_CONFIRMED);
  }

  @Test
  void onlyASubstantiatedReportOfAConfirmedHazardIsRewarded() {
    given()
        .when(
            assess(
                onlyReceived(),
                hazard(confirmed()),
                Rivals.NONE,
                Basis.GENERAL_HAZARD,
                0,
                800,
                false))
        .thenRejected(REPORT_NOT_SUBSTANTIATED);
    given()
        .when(
            assess(
                substantiated(),
                hazard(Source.PUBLIC, day(6)),
                Rivals.NONE,
                Basis.GENERAL_HAZARD,
                0,
                800,
                false))
        .thenRejected(HAZARD_NOT_CONFIRMED);
  }

  @Test
  void nothingIsDecidedOfARewardBeforeTheReportWasFoundToBeTrue() {
    AssessReward ask = assess();
    given()
        .when(
            new AssessReward(
                ask.target(),
                ask.by(),
                day(5).minusMillis(1),
                ask.reportId(),
                ask.report(),
                ask.hazard(),
                ask.rivals(),
                ask.basis(),
                ask.fineYuan(),
                ask.amountYuan(),
                ask.unhandled(),
                ask.scheme()))
        .thenRejected(OUT_OF_ORDER);
    given().when(deny(4)).thenRejected(OUT_OF_ORDER);
  }

  private static PublicReport onlyReceived() {
    return report(ReportFacts.received());
  }

  @Test
  void whoHasTheDutyToFindItIsNotRewarded() {
    given()
        .when(
            assess(
                report(
                    ReportFacts.received(true, true),
                    ReportFacts.accepted(),
                    ReportFacts.begun(),
                    ReportFacts.substantiated()),
                hazard(confirmed()),
                Rivals.NONE,
                Basis.GENERAL_HAZARD,
                0,
                800,
                false))
        .thenRejected(DUTY_HOLDER_EXCLUDED);
  }

  @Test
  void whatTheRegulatorKnewBeforeIsRewardedOnlyIfNobodyHandledIt() {
    var known = hazard(Source.INSPECTION, day(1), confirmed());
    given()
        .when(assess(substantiated(), known, Rivals.NONE, Basis.GENERAL_HAZARD, 0, 800, false))
        .thenRejected(HAZARD_KNOWN_BEFORE);
    given()
        .when(assess(substantiated(), known, Rivals.NONE, Basis.GENERAL_HAZARD, 0, 800, true))
        .then(assessedUnhandled());
  }

  @Test
  void whatAnOfficerRecordedFromACallIsKnownAndWhatAnotherReportToldIsNot() {
    given()
        .when(
            assess(
                substantiated(),
                calledIn(day(1), confirmed()),
                Rivals.NONE,
                Basis.GENERAL_HAZARD,
                0,
                800,
                false))
        .thenRejected(HAZARD_KNOWN_BEFORE);
    given()
        .when(
            assess(
                substantiated(),
                hazard(Source.PUBLIC, day(1), confirmed()),
                Rivals.NONE,
                Basis.GENERAL_HAZARD,
                0,
                800,
                false))
        .then(assessed());
  }

  private static RewardEvent.RewardAssessed assessedUnhandled() {
    return new RewardEvent.RewardAssessed(
        day(10),
        "371102",
        assessed().reportId(),
        HAZARD,
        Basis.GENERAL_HAZARD,
        0,
        800,
        true,
        assessed().verifierIds(),
        assessed().assessorId(),
        SCHEME.version());
  }

  @Test
  void onlyTheFirstReportOfAHazardIsRewarded() {
    Rivals earlier = new Rivals(id("pr-0"), null);
    Rivals rewarded = new Rivals(null, id("pr-2"));
    given()
        .when(
            assess(
                substantiated(), hazard(confirmed()), earlier, Basis.GENERAL_HAZARD, 0, 800, false))
        .thenRejected(NOT_THE_FIRST_REPORT);
    given(assessed()).when(approve(leader(), 11, earlier)).thenRejected(NOT_THE_FIRST_REPORT);
    given(assessed()).when(approve(leader(), 11, rewarded)).thenRejected(HAZARD_REWARDED_ALREADY);
  }

  @Test
  void whatTheHazardTurnedOutToBeIsAskedOnceMoreBeforeItIsApproved() {
    var inspected = hazard(Source.INSPECTION, day(1), confirmed());
    given(assessed())
        .when(approve(leader(), 11, inspected, Rivals.NONE))
        .thenRejected(HAZARD_KNOWN_BEFORE);
    given(assessedUnhandled()).when(approve(leader(), 11, inspected, Rivals.NONE)).then(approved());
    given(assessed())
        .when(approve(leader(), 11, hazard(Source.PUBLIC, day(6)), Rivals.NONE))
        .thenRejected(HAZARD_NOT_CONFIRMED);
  }

  @Test
  void isAssessedOnce() {
    given(assessed()).when(assess()).thenRejected(ALREADY_ASSESSED);
    given(denied()).when(assess()).thenRejected(ALREADY_ASSESSED);
  }

  @Test
  void isApprovedByNeitherTheVerifierNorTheAssessor() {
    given(assessed()).when(approve(leader(), 11, Rivals.NONE)).then(approved());
    given(assessed())
        .when(approve(officer(), 11, Rivals.NONE))
        .thenRejected(APPROVER_NOT_INDEPENDENT);
    given(assessed())
        .when(approve(assessor(), 11, Rivals.NONE))
        .thenRejected(APPROVER_NOT_INDEPENDENT);
    given(assessed(), approved())
        .when(approve(leader(), 12, Rivals.NONE))
        .thenRejected(NOT_TO_APPROVE);
  }

  @Test
  void isToBeClaimedWithinSixtyDaysOfItsNotification() {
    given(assessed(), approved()).when(tell(12)).then(notified());
    given(assessed()).when(tell(12)).thenRejected(NOT_TO_NOTIFY);
    given(assessed(), approved(), notified()).when(claim(day(13))).then(claimed());
    given(assessed(), approved(), notified()).when(claim(CLAIM_UNTIL)).thenRejected(CLAIM_TOO_LATE);
    given(assessed(), approved()).when(claim(day(13))).thenRejected(NOT_TO_CLAIM);
  }

  @Test
  void isPaidToWhoeverShowsTheClaimTokenAndOnce() {
    given(assessed(), approved(), notified(), claimed()).when(pay(14, true)).then(paid());
    given(assessed(), approved(), notified(), claimed())
        .when(pay(14, false))
        .thenRejected(WRONG_CLAIM_TOKEN);
    given(assessed(), approved(), notified()).when(pay(14, true)).thenRejected(NOT_TO_PAY);
    given(assessed(), approved(), notified(), claimed(), paid())
        .when(pay(15, true))
        .thenRejected(NOT_TO_PAY);
  }

  @Test
  void isDeniedUntilItIsSettledOrRightAway() {
    given().when(deny(15)).then(denied());
    given(assessed(), approved(), notified(), claimed()).when(deny(15)).then(denied());
    given(assessed(), approved(), notified(), claimed(), paid())
        .when(deny(15))
        .thenRejected(NOT_TO_DENY);
  }

  @Test
  void lapsesWhenNobodyClaimedItInTimeAndNotBefore() {
    given(assessed(), approved(), notified()).when(lapse(CLAIM_UNTIL)).then(lapsed());
    given(assessed(), approved(), notified())
        .when(lapse(CLAIM_UNTIL.minusMillis(1)))
        .thenRejected(NOT_LAPSED_YET);
    given(assessed(), approved(), notified(), claimed())
        .when(lapse(CLAIM_UNTIL))
        .thenRejected(NOT_TO_LAPSE);
  }

  @Test
  void nothingHappensBeforeTheStepBeforeOrToNothing() {
    given(assessed()).when(approve(leader(), 9, Rivals.NONE)).thenRejected(OUT_OF_ORDER);
    given().when(tell(12)).thenRejected(NO_SUCH_REWARD);
  }

  @Test
  void belongsToTheDistrict() {
    RewardDecider rules = new RewardDecider();
    assertThat(rules.owner(given(assessed()).state()).district()).isEqualTo("371102");
    assertThat(rules.owner(given(denied()).state()).enterprise()).isNull();
  }
}
