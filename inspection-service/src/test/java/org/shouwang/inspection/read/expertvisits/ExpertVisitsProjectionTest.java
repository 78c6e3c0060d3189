package org.shouwang.inspection.read.expertvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.InspectionFacts.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.inspection.ExpertVisitCompletedV1;
import org.shouwang.contracts.inspection.ExpertVisitPurpose;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;

/** Expert visits, fed through the real dispatcher: each event twice, and from zero. */
class ExpertVisitsProjectionTest {
  private final ProjectionFixture<ExpertVisitRecord> visits =
      ProjectionFixture.of(new ExpertVisitsProjection());

  @Test
  void showsWhoCameForWhat() {
    List<String> experts = List.of(personOf("expert"));
    visits.given(
        id("xvs-1"),
        new Owner("371102", id("coop-1"), id("ent-7")),
        new ExpertVisitCompletedV1(
            day(5),
            id("coop-1"),
            id("ent-7"),
            experts,
            ExpertVisitPurpose.HAZARD_DIAGNOSIS,
            "逐台检查"));
    assertThat(visits.find(id("xvs-1")))
        .contains(
            new ExpertVisitRecord(
                "371102", id("coop-1"), id("ent-7"), experts, "HAZARD_DIAGNOSIS", "逐台检查", day(5)));
  }
}
