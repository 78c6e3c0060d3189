package org.shouwang.hazard.read.publicreports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.domain.HazardFacts.id;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.RewardDenialGround;
import org.shouwang.hazard.domain.publicreport.Contact;
import org.shouwang.hazard.domain.publicreport.Erasure;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.hazard.domain.publicreport.ReportStatus;
import org.shouwang.hazard.domain.reward.RewardEvent;
import org.shouwang.hazard.domain.reward.RewardFacts;
import org.shouwang.hazard.domain.reward.RewardStatus;
import org.shouwang.hazard.publish.PublicReportContractMapping;
import org.shouwang.hazard.publish.RewardContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.projection.ProjectionFixture;

/** Both ledgers, fed through the real dispatcher: each event twice, and from zero. */
class ReportLedgersTest {
  private static final Owner DISTRICT = new Owner("371102", null, null);

  private final ProjectionFixture<ReportRow> reports =
      ProjectionFixture.of(new ReportsProjection());
  private final ProjectionFixture<RewardRow> rewards =
      ProjectionFixture.of(new RewardsProjection());

  @Test
  void showsAReportAfterEachStep() {
    happened(ReportFacts.received());
    assertThat(report().status()).isEqualTo(ReportStatus.RECEIVED);
    assertThat(report().due())
        .isEqualTo(new ReportRow.Due(Limit.ACCEPTANCE, ReportFacts.ACCEPT_BY, false));
    happened(ReportFacts.supplemented("ps-1"), ReportFacts.accepted(), ReportFacts.begun());
    assertThat(report().status()).isEqualTo(ReportStatus.VERIFYING);
    assertThat(report().reporter().supplements()).isEqualTo(1);
    happened(ReportFacts.extended());
    assertThat(report().due().at()).isEqualTo(ReportFacts.EXTENDED_TO);
    happened(ReportFacts.missed(Limit.VERIFICATION, ReportFacts.EXTENDED_TO));
    assertThat(report().due().missed()).isTrue();
    happened(ReportFacts.substantiated());
    assertThat(report().status()).isEqualTo(ReportStatus.SUBSTANTIATED);
    assertThat(report().hazardId()).isEqualTo(RewardFacts.HAZARD);
    assertThat(report().finding().enterpriseId()).isEqualTo(id("ent-7"));
    assertThat(report().due().deadline()).isEqualTo(Limit.REPLY);
    happened(ReportFacts.opened(), ReportFacts.erased(Erasure.CONTACT, true));
    assertThat(report().reporter().contactOpenings()).isEqualTo(1);
    assertThat(report().reporter().contact()).isEqualTo(Contact.ERASED);
    happened(ReportFacts.replied());
    assertThat(report().status()).isEqualTo(ReportStatus.REPLIED);
    assertThat(report().due()).isNull();
    assertThat(report().version()).isEqualTo(9);
  }

  @Test
  void showsWhatCameOfAReportThatIsNoHazard() {
    happened(ReportFacts.received(false, false), ReportFacts.forwarded());
    assertThat(report().status()).isEqualTo(ReportStatus.FORWARDED);
    assertThat(report().forwardedTo()).isEqualTo("住建局");
    assertThat(report().reporter().contact()).isEqualTo(Contact.NONE);
  }

  @Test
  void showsADeclinedReport() {
    happened(ReportFacts.received(), ReportFacts.declined());
    assertThat(report().status()).isEqualTo(ReportStatus.NOT_ACCEPTED);
    assertThat(report().decidedAt()).isEqualTo(ReportFacts.declined().occurredAt());
  }

  @Test
  void showsAReportThatIsNotTrue() {
    happened(
        ReportFacts.received(), ReportFacts.accepted(), ReportFacts.begun(), ReportFacts.refuted());
    assertThat(report().status()).isEqualTo(ReportStatus.UNSUBSTANTIATED);
  }

  @Test
  void showsARewardAfterEachStep() {
    happened(RewardFacts.assessed(), RewardFacts.approved(), RewardFacts.notified());
    assertThat(reward().status()).isEqualTo(RewardStatus.NOTIFIED);
    assertThat(reward().amountYuan()).isEqualTo(800);
    assertThat(reward().claimUntil()).isEqualTo(RewardFacts.CLAIM_UNTIL);
    assertThat(reward().scheme()).isEqualTo(RewardFacts.SCHEME.version());
    happened(RewardFacts.claimed());
    assertThat(reward().status()).isEqualTo(RewardStatus.CLAIMED);
    happened(RewardFacts.paid());
    assertThat(reward().status()).isEqualTo(RewardStatus.PAID);
    assertThat(reward().settledAt()).isEqualTo(RewardFacts.paid().occurredAt());
  }

  @Test
  void showsARewardThatWasDeniedRightAway() {
    happened(RewardFacts.denied());
    assertThat(reward().status()).isEqualTo(RewardStatus.DENIED);
    assertThat(reward().deniedFor()).isEqualTo(RewardDenialGround.OTHER);
    assertThat(reward().decidedAt()).isEqualTo(RewardFacts.denied().occurredAt());
    assertThat(reward().amountYuan()).isZero();
  }

  @Test
  void showsARewardThatWasDeniedLater() {
    happened(RewardFacts.assessed(), RewardFacts.denied());
    assertThat(reward().status()).isEqualTo(RewardStatus.DENIED);
    assertThat(reward().amountYuan()).isEqualTo(800);
  }

  @Test
  void showsARewardThatLapsed() {
    happened(
        RewardFacts.assessed(),
        RewardFacts.approved(),
        RewardFacts.notified(),
        RewardFacts.lapsed());
    assertThat(reward().status()).isEqualTo(RewardStatus.LAPSED);
    assertThat(reward().settledAt()).isEqualTo(RewardFacts.CLAIM_UNTIL);
  }

  private void happened(ReportEvent... events) {
    PublicReportContractMapping mapping = new PublicReportContractMapping();
    reports.given(
        ReportFacts.REPORT,
        DISTRICT,
        Arrays.stream(events).map(mapping::toContract).toArray(ContractEvent[]::new));
  }

  private void happened(RewardEvent... events) {
    RewardContractMapping mapping = new RewardContractMapping();
    rewards.given(
        RewardFacts.REWARD,
        DISTRICT,
        Arrays.stream(events).map(mapping::toContract).toArray(ContractEvent[]::new));
  }

  private ReportRow report() {
    assertThat(reports.parked()).isEmpty();
    return reports.find(ReportFacts.REPORT).orElseThrow();
  }

  private RewardRow reward() {
    assertThat(rewards.parked()).isEmpty();
    return rewards.find(RewardFacts.REWARD).orElseThrow();
  }
}
