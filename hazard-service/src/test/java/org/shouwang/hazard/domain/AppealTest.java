package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 申诉: whoever reported a hazard may ask once that its dismissal be looked at again. */
class AppealTest {
  @Test
  void theReporterAppealsAndTheHazardWaitsForConfirmationAgain() {
    given(reported(), dismissed())
        .when(appeal(peerOf("ent-8"), 4))
        .then(appealed())
        .when(reinstate(officer(), 5))
        .then(reinstated())
        .when(confirm(officer(), Grade.GENERAL, null))
        .thenRejected(OUT_OF_ORDER);
  }

  @Test
  void anOfficerAppealsForAReporterWhomNobodyNames() {
    given(reported(), dismissed())
        .when(appeal(officer(), 4))
        .then(new HazardEvent.DismissalAppealed(day(4), "仍可见裸线", officer().personOrId()));
  }

  @Test
  void nobodyElseAppeals() {
    given(reported(), dismissed())
        .when(appeal(colleagueOf("ent-8"), 4))
        .thenRejected(NOT_THE_REPORTER);
  }

  @Test
  void whatWasNotDismissedCannotBeAppealedAgainst() {
    given(reported()).when(appeal(peerOf("ent-8"), 4)).thenRejected(NOT_DISMISSED);
  }

  @Test
  void anUpheldDismissalStands() {
    given(reported(), dismissed(), appealed())
        .when(uphold(officer(), 5))
        .then(upheld())
        .when(appeal(peerOf("ent-8"), 6))
        .thenRejected(ALREADY_APPEALED);
  }

  @Test
  void aReinstatedHazardThatIsDismissedOnceMoreHasNoSecondAppeal() {
    given(
            reported(),
            dismissed(),
            appealed(),
            reinstated(),
            new HazardEvent.HazardDismissed(day(6), "no hazard", "per-x"))
        .when(appeal(peerOf("ent-8"), 7))
        .thenRejected(ALREADY_APPEALED);
  }

  @Test
  void nothingIsReinstatedWithoutAnAppeal() {
    given(reported(), dismissed()).when(reinstate(officer(), 5)).thenRejected(NO_APPEAL_PENDING);
  }

  @Test
  void aPeerDoesNotDecideAnAppeal() {
    given(reported(), dismissed(), appealed())
        .when(uphold(colleagueOf("ent-9"), 5))
        .thenRejected(APPEAL_NEEDS_EXPERT_OR_OFFICER);
  }

  @Test
  void whoeverDismissedDoesNotDecideTheAppeal() {
    given(
            reported(),
            new HazardEvent.HazardDismissed(day(3), "no hazard", officer().personOrId()),
            appealed())
        .when(uphold(officer(), 5))
        .thenRejected(APPEAL_NOT_INDEPENDENT);
  }

  @Test
  void whoeverAppealedDoesNotDecideTheAppeal() {
    given(reported(), dismissed())
        .when(appeal(officer(), 4))
        .then(new HazardEvent.DismissalAppealed(day(4), "仍可见裸线", officer().personOrId()))
        .when(reinstate(officer(), 5))
        .thenRejected(APPEAL_NOT_INDEPENDENT);
  }

  @Test
  void whatWasToBeAnsweredWhileItCountedAsNoneIsToldOnceItIsReinstated() {
    HazardEvent proposed =
        new HazardEvent.TransferProposed(
            day(2), id("ent-7"), id("ent-9"), "出租方管理", personOf("ent-7"));
    given(reported(), proposed, dismissed(), appealed())
        .when(ClockFacts.markTransferUnanswered(day(5)))
        .thenRejected(NOT_OPEN);
    given(reported(), proposed, dismissed(), appealed())
        .when(reinstate(officer(), 5))
        .then(
            reinstated(),
            new HazardEvent.TransferUnanswered(
                day(5), id("ent-9"), day(2), "timers-test", "no holidays"))
        .when(ClockFacts.markTransferUnanswered(day(6)))
        .thenRejected(TRANSFER_NOT_OVERDUE);
  }

  @Test
  void whatIsStillToBeAnsweredStrikesByItself() {
    HazardEvent proposed =
        new HazardEvent.TransferProposed(
            day(3), id("ent-7"), id("ent-9"), "出租方管理", personOf("ent-7"));
    given(reported(), proposed, dismissed(), appealed())
        .when(reinstate(officer(), 5))
        .then(reinstated());
  }
}
