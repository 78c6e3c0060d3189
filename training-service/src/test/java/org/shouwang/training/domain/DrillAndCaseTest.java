package org.shouwang.training.domain;

import static org.shouwang.training.domain.TrainingFacts.*;
import static org.shouwang.training.domain.TrainingRejection.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;
import org.shouwang.training.domain.DrillCommand.RecordDrillFinding;
import org.shouwang.training.domain.DrillEvent.DrillFindingRecorded;

/** 演练与案例: plain records. */
class DrillAndCaseTest {
  @Test
  void aDrillIsRecorded() {
    Scenario.of(new DrillDecider()).when(drill(30, "ent-7")).then(drilled(cooperative()));
  }

  @Test
  void aDrillIsRecordedOnce() {
    Scenario.of(new DrillDecider(), drilled(cooperative()))
        .when(drill(30, "ent-7"))
        .thenRejected(ALREADY_RECORDED);
  }

  @Test
  void somebodyTakesPartInADrill() {
    Scenario.of(new DrillDecider()).when(drill(30)).thenRejected(NO_PARTICIPANT);
    Scenario.of(new DrillDecider()).when(drill(0, "ent-7")).thenRejected(NOBODY_PRESENT);
    Scenario.of(new DrillDecider())
        .when(drill(30, "ent-7", "ent-7"))
        .thenRejected(PARTICIPANT_REPEATED);
  }

  @Test
  void whatADrillShowedIsRecordedOfOneOfItsParticipants() {
    Scenario.of(new DrillDecider(), drilled(cooperative()))
        .when(recordFinding(6, "ent-7"))
        .then(new DrillFindingRecorded(day(6), problem("ent-7"), peer().personOrId()));
    Scenario.of(new DrillDecider(), drilled(cooperative()))
        .when(recordFinding(6, "ent-8"))
        .thenRejected(NOT_A_PARTICIPANT);
    Scenario.of(new DrillDecider(), drilled(cooperative()))
        .when(recordFinding(4, "ent-7"))
        .thenRejected(OUT_OF_ORDER);
    Scenario.of(new DrillDecider()).when(recordFinding(6, "ent-7")).thenRejected(NO_SUCH_DRILL);
  }

  @Test
  void aPhotoOfAFindingIsNamedOnce() {
    DrillFinding problem = problem("ent-7");
    DrillFinding twice =
        new DrillFinding(
            problem.id(),
            problem.enterprise(),
            problem.category(),
            problem.clause(),
            problem.description(),
            problem.place(),
            problem.placing(),
            List.of("ab".repeat(32), "ab".repeat(32)));
    Scenario.of(new DrillDecider(), drilled(cooperative()))
        .when(new RecordDrillFinding(id("drl-1"), peer(), day(6), twice))
        .thenRejected(EVIDENCE_NAMED_TWICE);
  }

  private static RecordDrillFinding recordFinding(int day, String enterprise) {
    return new RecordDrillFinding(id("drl-1"), peer(), day(day), problem(enterprise));
  }

  @Test
  void aCaseIsShared() {
    Scenario.of(new CaseStudyDecider()).when(share()).then(shared());
  }

  @Test
  void aCaseIsSharedOnce() {
    Scenario.of(new CaseStudyDecider(), shared()).when(share()).thenRejected(ALREADY_RECORDED);
  }
}
