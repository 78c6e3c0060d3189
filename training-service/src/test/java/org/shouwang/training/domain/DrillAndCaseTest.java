package org.shouwang.training.domain;

import static org.shouwang.training.domain.TrainingFacts.*;
import static org.shouwang.training.domain.TrainingRejection.*;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Scenario;

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
  void aCaseIsShared() {
    Scenario.of(new CaseStudyDecider()).when(share()).then(shared());
  }

  @Test
  void aCaseIsSharedOnce() {
    Scenario.of(new CaseStudyDecider(), shared()).when(share()).thenRejected(ALREADY_RECORDED);
  }
}
