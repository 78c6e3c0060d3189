package org.shouwang.training.read.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.training.domain.TrainingFacts.*;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.training.domain.TrainingFile;
import org.shouwang.training.domain.TrainingFileEvent;
import org.shouwang.training.publish.TrainingFileContractMapping;

/** Staff, fed through the real dispatcher: each event twice, and from zero. */
class StaffProjectionTest {
  private static final String FILE = TrainingFile.idOf(id("per-1"));

  private final ProjectionFixture<StaffMember> staff = ProjectionFixture.of(new StaffProjection());

  @Test
  void showsATrainingFileAsItStandsAfterEachStep() {
    happened(onboarded());
    assertThat(one().personId()).isEqualTo(id("per-1"));
    assertThat(one().initialMinutes()).isEqualTo(480);
    assertThat(one().active()).isTrue();
    assertThat(one().metYears()).isEmpty();
    happened(credited(5, "ses-1", 240, 240));
    assertThat(one().totalMinutes()).isEqualTo(240);
    happened(credited(6, "ses-2", 240, 480));
    happened(met(6, 480));
    assertThat(one().metYears()).containsExactly(2026);
    happened(credited(311, "ses-3", 60, 540));
    assertThat(one().minutes(2026)).isEqualTo(480);
    assertThat(one().minutes(2027)).isEqualTo(60);
    assertThat(one().experienced(2027)).isTrue();
    happened(left(320));
    assertThat(one().active()).isFalse();
    assertThat(one().leftAt()).isEqualTo(day(320));
    assertThat(one().totalMinutes()).isEqualTo(540);
  }

  private void happened(TrainingFileEvent event) {
    staff.given(FILE, enterprise(), new TrainingFileContractMapping().toContract(event));
  }

  private StaffMember one() {
    assertThat(staff.parked()).isEmpty();
    return staff.find(FILE).orElseThrow();
  }
}
