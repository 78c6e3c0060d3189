package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 核实: somebody independent says that it is a hazard, and of which grade. */
class ConfirmHazardTest {
  @Test
  void aPeerOfAnotherEnterpriseConfirmsAGeneralHazard() {
    given(reported()).when(confirm(peerOf("ent-8"), Grade.GENERAL, null)).then(confirmed());
  }

  @Test
  void theEnterpriseItselfDoesNotConfirm() {
    given(reported())
        .when(confirm(peerOf("ent-7"), Grade.GENERAL, null))
        .thenRejected(CONFIRMER_NOT_INDEPENDENT);
  }

  @Test
  void aMajorHazardNeedsTheClauseThatMakesItOne() {
    given(reported())
        .when(confirm(officer(), Grade.MAJOR, null))
        .thenRejected(MAJOR_NEEDS_CRITERION);
  }

  @Test
  void aClauseWithoutItsStandardIsNotEnough() {
    given(reported())
        .when(confirm(officer(), Grade.MAJOR, new Criterion(null, "第三条", null)))
        .thenRejected(MAJOR_NEEDS_CRITERION);
  }

  @Test
  void aClauseThatNoCatalogueOfThatDayHasIsNone() {
    HazardCommand.ConfirmHazard c = confirm(officer(), Grade.MAJOR, CRITERION);
    given(reported())
        .when(
            new HazardCommand.ConfirmHazard(
                c.target(), c.by(), c.at(), c.grade(), c.criterion(), false))
        .thenRejected(CRITERION_UNKNOWN);
  }

  @Test
  void aPeersWordDoesNotMakeAHazardMajor() {
    given(reported())
        .when(confirm(peerOf("ent-8"), Grade.MAJOR, CRITERION))
        .thenRejected(MAJOR_NEEDS_EXPERT_OR_OFFICER);
  }

  @Test
  void anOfficerGradesAHazardAsMajor() {
    given(reported())
        .when(confirm(officer(), Grade.MAJOR, CRITERION))
        .then(confirmedAsMajor(), ClockFacts.notified(3));
  }

  @Test
  void nobodyConfirmsTwice() {
    given(reported(), confirmed())
        .when(confirm(officer(), Grade.GENERAL, null))
        .thenRejected(NOT_TO_CONFIRM);
  }

  @Test
  void nobodyConfirmsWhatWasNotReported() {
    given().when(confirm(officer(), Grade.GENERAL, null)).thenRejected(NO_SUCH_HAZARD);
  }
}
