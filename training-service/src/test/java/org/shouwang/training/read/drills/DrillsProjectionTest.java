package org.shouwang.training.read.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.training.domain.TrainingFacts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.training.domain.DrillEvent;
import org.shouwang.training.domain.DrillEvent.DrillHeld;
import org.shouwang.training.domain.DrillKind;
import org.shouwang.training.publish.DrillContractMapping;

/** Drills, fed through the real dispatcher: each event twice, and from zero. */
class DrillsProjectionTest {
  private static final String DISTRICT = cooperative().district();

  private final ProjectionFixture<DrillRow> drills = ProjectionFixture.of(new DrillsProjection());

  @Test
  void showsTheDrillOfACooperative() {
    happened(id("drl-1"), cooperative(), drilled(cooperative()));
    assertThat(drills.find(id("drl-1")))
        .contains(
            new DrillRow(
                DISTRICT,
                id("coop-1"),
                null,
                "ON_SITE",
                "氨泄漏",
                List.of(id("ent-7")),
                30,
                null,
                0,
                day(5)));
    assertThat(drills.parked()).isEmpty();
  }

  @Test
  void showsAnEnterprisesOwnDrillWithItsEvaluation() {
    happened(
        id("drl-2"),
        enterprise(),
        new DrillHeld(
            day(6),
            enterprise(),
            DrillKind.COMPREHENSIVE,
            "全厂疏散",
            List.of(id("ent-7")),
            120,
            "疏散用时三分钟"));
    assertThat(drills.find(id("drl-2")))
        .contains(
            new DrillRow(
                DISTRICT,
                null,
                id("ent-7"),
                "COMPREHENSIVE",
                "全厂疏散",
                List.of(id("ent-7")),
                120,
                "疏散用时三分钟",
                0,
                day(6)));
    assertThat(drills.parked()).isEmpty();
  }

  @Test
  void countsWhatADrillShowed() {
    happened(id("drl-1"), cooperative(), drilled(cooperative()));
    happened(id("drl-1"), cooperative(), drillFinding());
    assertThat(drills.find(id("drl-1")).orElseThrow().findings()).isEqualTo(1);
  }

  private void happened(String id, Owner owner, DrillEvent event) {
    drills.given(id, owner, new DrillContractMapping().toContract(event));
  }
}
