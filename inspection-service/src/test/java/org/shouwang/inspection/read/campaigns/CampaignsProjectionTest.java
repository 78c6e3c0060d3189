package org.shouwang.inspection.read.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.InspectionFacts.*;

import org.junit.jupiter.api.Test;
import org.shouwang.inspection.domain.CampaignEvent;
import org.shouwang.inspection.publish.CampaignContractMapping;
import org.shouwang.inspection.read.campaigns.CampaignSummary.Counts;
import org.shouwang.inspection.read.campaigns.CampaignSummary.Stage;
import org.shouwang.kit.projection.ProjectionFixture;

/** Campaigns, fed through the real dispatcher: each event twice, and from zero. */
class CampaignsProjectionTest {
  private final ProjectionFixture<CampaignSummary> campaigns =
      ProjectionFixture.of(new CampaignsProjection());

  @Test
  void showsACampaignAsItStandsAfterEachStep() {
    happened(planned());
    assertThat(campaign().stage()).isEqualTo(Stage.PLANNED);
    assertThat(campaign().district()).isEqualTo("371102");
    assertThat(campaign().enterprises()).containsExactly(id("ent-7"), id("ent-8"));
    happened(locked());
    assertThat(campaign().stage()).isEqualTo(Stage.FINDINGS_LOCKED);
    assertThat(campaign().counts()).isEqualTo(new Counts(2, 13, 2));
    happened(feedbackHeld());
    assertThat(campaign().commonProblems()).containsExactly("配电箱无PE线");
    assertThat(campaign().attendance()).isEqualTo(12);
    happened(closed());
    assertThat(campaign().stage()).isEqualTo(Stage.CLOSED);
    assertThat(campaign().title()).isEqualTo("三月互查");
    assertThat(campaign().plannedAt()).isEqualTo(day(1));
    assertThat(campaign().closedAt()).isEqualTo(day(8));
  }

  private void happened(CampaignEvent event) {
    campaigns.given(CAMPAIGN, plan().owner(), new CampaignContractMapping().toContract(event));
  }

  private CampaignSummary campaign() {
    assertThat(campaigns.parked()).isEmpty();
    return campaigns.find(CAMPAIGN).orElseThrow();
  }
}
