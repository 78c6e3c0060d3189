package org.shouwang.hazard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardDeeds.*;
import static org.shouwang.hazard.domain.HazardFacts.*;
import static org.shouwang.hazard.domain.HazardRejection.*;

import org.junit.jupiter.api.Test;

/** 调级: raised on one word, lowered on two. */
class GradingTest {
  @Test
  void anOfficerRaisesTheGradeByTheClause() {
    given(reported(), confirmed())
        .when(regrade(officer(), 4, Grade.MAJOR))
        .then(raised(), ClockFacts.notified(4));
  }

  @Test
  void aPeerDoesNotRaiseIt() {
    given(reported(), confirmed())
        .when(regrade(peerOf("ent-8"), 4, Grade.MAJOR))
        .thenRejected(MAJOR_NEEDS_EXPERT_OR_OFFICER);
  }

  @Test
  void raisingNeedsTheClause() {
    given(reported(), confirmed())
        .when(regrade(officer(), 4, Grade.MAJOR, null))
        .thenRejected(MAJOR_NEEDS_CRITERION);
  }

  @Test
  void aGradeIsNotGivenTwice() {
    given(reported(), confirmed())
        .when(regrade(officer(), 4, Grade.GENERAL))
        .thenRejected(SAME_GRADE);
  }

  @Test
  void whatWasNotConfirmedHasNoGradeToChange() {
    given(reported()).when(regrade(officer(), 4, Grade.MAJOR)).thenRejected(NOT_CONFIRMED);
  }

  @Test
  void anExpertProposesToLowerItAndAnOfficerDoes() {
    Hazard.Known lowered =
        (Hazard.Known)
            given(reported(), confirmedAsMajor())
                .when(regrade(expert(), 5, Grade.GENERAL))
                .then(loweringProposed())
                .when(regrade(officer(), 6, Grade.GENERAL))
                .then(
                    new HazardEvent.HazardRegraded(
                        day(6), Grade.MAJOR, Grade.GENERAL, null, "复核", officer().personOrId()))
                .state();
    assertThat(((Stage.Treated) lowered.stage()).confirmation().grade()).isEqualTo(Grade.GENERAL);
  }

  @Test
  void anotherOfficerIsNoExpert() {
    given(reported(), confirmedAsMajor())
        .when(regrade(officer(), 5, Grade.GENERAL))
        .then(
            new HazardEvent.RegradeProposed(
                day(5), Grade.GENERAL, "复核", officer().authority(), officer().personOrId()))
        .when(regrade(secondOfficer(), 6, Grade.GENERAL))
        .thenRejected(LOWERING_NEEDS_EXPERT_AND_OFFICER);
  }

  @Test
  void theEnterpriseDoesNotGradeItself() {
    given(reported(), confirmedAsMajor())
        .when(regrade(peerOf("ent-7"), 5, Grade.GENERAL))
        .thenRejected(NOT_INDEPENDENT);
  }
}
