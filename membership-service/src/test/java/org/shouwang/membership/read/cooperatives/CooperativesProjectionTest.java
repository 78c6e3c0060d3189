package org.shouwang.membership.read.cooperatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.membership.domain.Given.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeEvaluatedV1;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativePilotedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.CooperativeRolledOutV1;
import org.shouwang.contracts.membership.LeadAppointedV1;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.membership.domain.cooperative.Stage;

/** A cooperative's stage, lead and conclusion, from the log. */
class CooperativesProjectionTest {
  private final ProjectionFixture<CooperativeRow> view =
      ProjectionFixture.of(new CooperativesProjection());

  @Test
  void followsACooperativeThroughItsLife() {
    happened(new CooperativeProposedV1(day(1), "示例社", CooperativeKind.AREA, "xihu", "示例局", true));
    assertThat(row().stage()).isEqualTo(Stage.PROPOSED);
    assertThat(row().district()).isEqualTo(DISTRICT);
    LocalDate until = LocalDate.of(2028, 3, 2);
    happened(new LeadAppointedV1(day(2), ENTERPRISE, PERSON, until));
    happened(new CooperativePilotedV1(day(3)), new CooperativeEvaluatedV1(day(4), "成熟"));
    happened(new CooperativeRolledOutV1(day(5)));
    assertThat(row())
        .isEqualTo(
            new CooperativeRow(
                DISTRICT,
                "示例社",
                CooperativeKind.AREA,
                "xihu",
                "示例局",
                true,
                Stage.ROLLED_OUT,
                day(5),
                "成熟",
                new CooperativeRow.Lead(ENTERPRISE, PERSON, until),
                4));
    happened(new CooperativeDissolvedV1(day(6), "合并"));
    assertThat(row().stage()).isEqualTo(Stage.DISSOLVED);
  }

  private void happened(ContractEvent... events) {
    view.given(COOP, ofCooperative(), events);
  }

  private CooperativeRow row() {
    return view.find(COOP).orElseThrow();
  }
}
