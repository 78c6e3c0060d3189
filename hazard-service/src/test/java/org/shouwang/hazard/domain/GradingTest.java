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
  void aMajorHazardIsGradedAnewByAnotherClauseOnly() {
    Criterion right = new Criterion("工贸企业重大事故隐患判定标准", "第三条（三）", "2023");
    var major = given(reported(), confirmedAsMajor());
    major.when(regrade(officer(), 4, Grade.MAJOR, CRITERION)).thenRejected(SAME_GRADE);
    major.when(regrade(officer(), 4, Grade.MAJOR, null)).thenRejected(SAME_GRADE);
    major
        .when(regrade(peerOf("ent-8"), 4, Grade.MAJOR, right))
        .thenRejected(MAJOR_NEEDS_EXPERT_OR_OFFICER);
    major.when(regrade(peerOf("ent-7"), 4, Grade.MAJOR, right)).thenRejected(NOT_INDEPENDENT);
    Hazard.Known corrected =
        (Hazard.Known)
            major
                .when(regrade(expert(), 4, Grade.MAJOR, right))
                .then(
                    new HazardEvent.HazardRegraded(
                        day(4), Grade.MAJOR, Grade.MAJOR, right, "复核", expert().personOrId()))
                .state();
    assertThat(((Stage.Treated) corrected.stage()).confirmation().criterion()).isEqualTo(right);
  }

  @Test
  void aClauseMustBeInTheCatalogue() {
    given(reported(), confirmedAsMajor())
        .when(
            new HazardCommand.RegradeHazard(
                HAZARD,
                officer(),
                day(4),
                Grade.MAJOR,
                new Criterion("工贸企业重大事故隐患判定标准", "第九十九条", "2023"),
                false,
                "复核"))
        .thenRejected(CRITERION_UNKNOWN);
  }

  @Test
  void anotherClauseLetsAProposalToLowerItLapse() {
    Criterion right = new Criterion("工贸企业重大事故隐患判定标准", "第三条（三）", "2023");
    given(reported(), confirmedAsMajor())
        .when(regrade(expert(), 5, Grade.GENERAL))
        .then(loweringProposed())
        .when(regrade(officer(), 6, Grade.MAJOR, right))
        .then(
            new HazardEvent.HazardRegraded(
                day(6), Grade.MAJOR, Grade.MAJOR, right, "复核", officer().personOrId()))
        .when(regrade(officer(), 7, Grade.GENERAL))
        .then(
            new HazardEvent.RegradeProposed(
                day(7), Grade.GENERAL, "复核", officer().authority(), officer().personOrId()));
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
