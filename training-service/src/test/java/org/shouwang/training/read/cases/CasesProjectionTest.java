package org.shouwang.training.read.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.training.domain.TrainingFacts.*;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.projection.ProjectionFixture;
import org.shouwang.training.domain.CaseStudyEvent;
import org.shouwang.training.domain.CaseStudyEvent.CaseStudyShared;
import org.shouwang.training.publish.CaseStudyContractMapping;

/** Case studies, fed through the real dispatcher: each event twice, and from zero. */
class CasesProjectionTest {
  private static final String DISTRICT = cooperative().district();

  private final ProjectionFixture<CaseRow> cases = ProjectionFixture.of(new CasesProjection());

  @Test
  void showsACaseWithWhatIsToBeLearntFromIt() {
    happened(id("case-1"), shared());
    happened(
        id("case-2"), new CaseStudyShared(day(6), cooperative(), "某企业坠落事故", "高处作业系安全带", "高处坠落"));
    assertThat(cases.find(id("case-1")))
        .contains(new CaseRow(DISTRICT, id("coop-1"), "某企业触电事故", "检修前断电挂牌", null, day(5)));
    assertThat(cases.find(id("case-2")))
        .contains(new CaseRow(DISTRICT, id("coop-1"), "某企业坠落事故", "高处作业系安全带", "高处坠落", day(6)));
    assertThat(cases.all()).hasSize(2);
    assertThat(cases.parked()).isEmpty();
  }

  private void happened(String id, CaseStudyEvent event) {
    cases.given(id, cooperative(), new CaseStudyContractMapping().toContract(event));
  }
}
