package org.shouwang.membership.read.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.ExpertReleasedV1;
import org.shouwang.kit.projection.ProjectionFixture;

/** Who is engaged, from the log. */
class ExpertsProjectionTest {
  private static final String ID = id("exp-1");
  private final ProjectionFixture<ExpertRow> view = ProjectionFixture.of(new ExpertsProjection());

  @Test
  void expertsAreEngagedReleasedAndEngagedAgain() {
    view.given(
        ID,
        ofCooperative(),
        new ExpertEngagedV1(day(1), PERSON, COOP, List.of("电气")),
        new ExpertReleasedV1(day(2), PERSON, COOP, "任期届满"));
    assertThat(view.find(ID).orElseThrow())
        .isEqualTo(new ExpertRow(DISTRICT, COOP, PERSON, List.of("电气"), false, day(2), 1));
    view.given(ID, ofCooperative(), new ExpertEngagedV1(day(3), PERSON, COOP, List.of("电气", "防爆")));
    assertThat(view.find(ID).orElseThrow().engaged()).isTrue();
  }
}
