package org.shouwang.inspection.read.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.InspectionFacts.*;

import org.junit.jupiter.api.Test;
import org.shouwang.inspection.domain.Commonality;
import org.shouwang.inspection.domain.VisitEvent;
import org.shouwang.inspection.publish.VisitContractMapping;
import org.shouwang.inspection.read.campaigns.VisitRecord.Stage;
import org.shouwang.kit.projection.ProjectionFixture;

/** Visits, fed through the real dispatcher: each event twice, and from zero. */
class VisitsProjectionTest {
  private final ProjectionFixture<VisitRecord> visits =
      ProjectionFixture.of(new VisitsProjection());

  @Test
  void showsAVisitWithItsRecord() {
    happened(VISIT, checkedIn());
    assertThat(visit(VISIT).stage()).isEqualTo(Stage.IN_PROGRESS);
    assertThat(visit(VISIT).campaign()).isEqualTo(CAMPAIGN);
    assertThat(visit(VISIT).enterprise()).isEqualTo(id("ent-7"));
    assertThat(visit(VISIT).team())
        .extracting(VisitRecord.Member::personId)
        .containsExactly(personOf("ent-8"), personOf("ent-9"));
    happened(VISIT, found(5, "fin-1", Commonality.COMMON));
    happened(VISIT, strength(5));
    happened(VISIT, found(5, "fin-2", Commonality.SPECIFIC));
    happened(VISIT, signed(5, 2, 1));
    assertThat(visit(VISIT).stage()).isEqualTo(Stage.SIGNED);
    assertThat(visit(VISIT).findings())
        .extracting(VisitRecord.Finding::id)
        .containsExactly(id("fin-1"), id("fin-2"));
    assertThat(visit(VISIT).strengths()).hasSize(1);
    assertThat(visit(VISIT).signer()).isEqualTo(personOf("ent-7"));
  }

  @Test
  void showsWhyNobodySigned() {
    happened(id("vis-2"), checkedIn());
    happened(id("vis-2"), refused(5, 0, 0));
    assertThat(visit(id("vis-2")).stage()).isEqualTo(Stage.SIGNATURE_REFUSED);
    assertThat(visit(id("vis-2")).refusalReason()).isEqualTo("负责人不在场");
  }

  private void happened(String visit, VisitEvent event) {
    visits.given(visit, visitOfEnt7By().owner(), new VisitContractMapping().toContract(event));
  }

  private VisitRecord visit(String id) {
    assertThat(visits.parked()).isEmpty();
    return visits.find(id).orElseThrow();
  }
}
