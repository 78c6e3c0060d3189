package org.shouwang.bench.district;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Criterion;
import org.shouwang.hazard.domain.DeadlinePolicy;
import org.shouwang.hazard.domain.Evidence;
import org.shouwang.hazard.domain.EvidenceKind;
import org.shouwang.hazard.domain.EvidencePolicy;
import org.shouwang.hazard.domain.GovernanceElement;
import org.shouwang.hazard.domain.GovernancePlan;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardCommand;
import org.shouwang.hazard.domain.HazardCommand.AcceptRectification;
import org.shouwang.hazard.domain.HazardCommand.ApplyInterimControls;
import org.shouwang.hazard.domain.HazardCommand.ApproveGovernancePlan;
import org.shouwang.hazard.domain.HazardCommand.AssignRectification;
import org.shouwang.hazard.domain.HazardCommand.ConfirmHazard;
import org.shouwang.hazard.domain.HazardCommand.DismissHazard;
import org.shouwang.hazard.domain.HazardCommand.RejectRectification;
import org.shouwang.hazard.domain.HazardCommand.ReportHazard;
import org.shouwang.hazard.domain.HazardCommand.SubmitGovernancePlan;
import org.shouwang.hazard.domain.HazardCommand.SubmitRectification;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.LifecyclePolicy;
import org.shouwang.hazard.domain.Measure;
import org.shouwang.hazard.domain.Offer;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.publish.HazardContractMapping;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;

/**
 * The life of one hazard (隐患闭环): 5 % are none, 1.5 % stay open, 8 % of the rectifications are sent
 * back, 0.7 % are major; 60 % are rectified the same day, most others within a week.
 */
final class HazardLife {
  private static final Rules<Hazard, HazardCommand, HazardEvent> RULES =
      new Rules<>("hazard", new HazardDecider(), new HazardContractMapping());
  private static final DeadlinePolicy POLICY =
      new DeadlinePolicy("rectification-deadlines-2025", LocalDate.of(2025, 1, 1), 0, 15, 365);
  private static final EvidencePolicy PHOTOS =
      new EvidencePolicy(
          "hazard-evidence-2026",
          LocalDate.of(2026, 1, 1),
          new EvidencePolicy.AfterPhotos(0, 1),
          6,
          72);
  private static final LifecyclePolicy LIFECYCLE =
      new LifecyclePolicy("hazard-lifecycle-2025", LocalDate.of(2025, 1, 1), 10, 365, 90, 180);
  private static final List<String> FAULTS =
      List.of("未接PE线", "安全通道被堵塞", "防爆灯具不符合要求", "灭火器过期未检", "设备防护罩缺失", "培训档案不全", "临时用电私拉乱接");
  private static final List<String> CATEGORIES =
      List.of(
          "ELECTRICAL",
          "FIRE_AND_EXITS",
          "GUARDING",
          "FILES_AND_TRAINING",
          "CHEMICALS",
          "SPECIAL_WORK",
          "OTHER");
  private static final int[] CATEGORY_WEIGHTS = {28, 24, 14, 16, 8, 4, 6};

  private final District district;
  private final RandomGenerator random;
  private final String id;
  private final int enterprise;
  private final List<HazardCommand> commands = new ArrayList<>();
  private Instant now;
  private boolean major;

  HazardLife(District district, long number) {
    this.district = district;
    this.random = district.random(number);
    this.id = district.id("hz", number);
    this.enterprise = district.anEnterprise(random);
    this.now = Calendar.moment(random);
  }

  Life<Hazard, HazardCommand> usual() {
    report();
    if (chance(0.05)) {
      later(Duration.ofHours(2));
      commands.add(new DismissHazard(id, district.officer(), now, "现场复核不属实"));
      return life();
    }
    boolean quick = chance(0.6);
    confirmAndAssign(quick, null);
    if (chance(0.015)) {
      return life();
    }
    rectify(quick ? Duration.ofHours(3) : Duration.ofDays(5));
    while (chance(0.08)) {
      sendBack();
    }
    return accept();
  }

  /**
   * Reported, confirmed, assigned, rectified, accepted, closed, to be looked back at, and sent back
   * and rectified again between, a major one with a photo each time; interim controls where that is
   * too few.
   */
  Life<Hazard, HazardCommand> rejectedUntil(int events) {
    report();
    confirmAndAssign(
        false, Duration.ofDays(200)); // or it would be overdue whenever it is sent back
    int happen = major ? 12 : 7;
    int round = major ? 3 : 2;
    for (; (events - happen) % round != 0; happen++) {
      commands.add(new ApplyInterimControls(id, district.memberOf(enterprise), now, "已断电并设警戒"));
    }
    rectify(Duration.ofHours(5));
    for (int i = happen; i < events; i += round) {
      sendBack();
    }
    return accept();
  }

  private Life<Hazard, HazardCommand> accept() {
    later(Duration.ofHours(20));
    if (major) {
      accept(district.expert());
      later(Duration.ofHours(1));
    }
    accept(district.officer());
    return life();
  }

  private void accept(Actor by) {
    commands.add(new AcceptRectification(id, by, now, "整改到位，同意销号", LIFECYCLE));
  }

  private Life<Hazard, HazardCommand> life() {
    return new Life<>(RULES, id, commands);
  }

  private void report() {
    Owner owner =
        new Owner(
            District.CODE, district.cooperativeOf(enterprise), district.enterprise(enterprise));
    var inspector = district.memberOf(district.another(enterprise));
    Report report =
        new Report(
            owner,
            Source.INSPECTION,
            null,
            null,
            category(),
            "GB 50016-2014 10.1.5",
            FAULTS.get(random.nextInt(FAULTS.size())) + "，请立即整改并留存照片。",
            "车间" + (1 + random.nextInt(9)) + "号区",
            inspector.personOrId());
    commands.add(new ReportHazard(id, inspector, now, report));
  }

  private void confirmAndAssign(boolean quick, @Nullable Duration within) {
    later(Duration.ofHours(4));
    major = chance(0.007);
    commands.add(
        new ConfirmHazard(
            id,
            district.officer(),
            now,
            major ? Grade.MAJOR : Grade.GENERAL,
            major ? new Criterion("工贸企业重大事故隐患判定标准", "第三条", "2023") : null));
    if (major) {
      plan();
    }
    later(Duration.ofMinutes(30));
    commands.add(
        new AssignRectification(
            id,
            district.officer(),
            now,
            null,
            quick ? Measure.IMMEDIATE : Measure.TIME_LIMITED,
            within == null ? null : LocalDate.ofInstant(now.plus(within), ZoneOffset.UTC),
            "请按要求整改。",
            POLICY));
  }

  private void plan() {
    GovernancePlan plan =
        new GovernancePlan(
            "消除重大隐患",
            "更换、隔离、复测",
            "自筹资金12万元",
            "安全部牵头，车间实施",
            LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(60),
            "停用设警戒，预案已修订",
            List.of(GovernanceElement.values()));
    later(Duration.ofHours(10));
    commands.add(new SubmitGovernancePlan(id, district.memberOf(enterprise), now, plan));
    later(Duration.ofHours(10));
    commands.add(new ApproveGovernancePlan(id, district.officer(), now, null));
  }

  private void rectify(Duration within) {
    later(within);
    commands.add(
        new SubmitRectification(id, district.memberOf(enterprise), now, "已整改：更换并复测合格。", photos()));
  }

  /** A new photo where the hazard is a major one, as the policy asks. */
  private Offer photos() {
    return new Offer(major ? List.of(new Offer.Offered(photo(), false)) : List.of(), PHOTOS);
  }

  private Evidence photo() {
    return new Evidence(digest(), digest(), EvidenceKind.PHOTO, "image/jpeg", 348_201, null, null);
  }

  /** As good as any SHA-256 of a picture that nobody took. */
  private String digest() {
    byte[] digest = new byte[32];
    random.nextBytes(digest);
    return HexFormat.of().formatHex(digest);
  }

  private void sendBack() {
    later(Duration.ofHours(10));
    commands.add(new RejectRectification(id, district.officer(), now, "整改不彻底，请补充照片。"));
    rectify(Duration.ofHours(8));
  }

  /** Time passes: between a tenth of the given span and all of it. */
  private void later(Duration span) {
    now = now.plusMillis((long) (span.toMillis() * (0.1 + 0.9 * random.nextDouble())));
  }

  private boolean chance(double of) {
    return random.nextDouble() < of;
  }

  private String category() {
    int left = random.nextInt(100);
    for (int i = 0; i < CATEGORY_WEIGHTS.length; i++) {
      left -= CATEGORY_WEIGHTS[i];
      if (left < 0) {
        return CATEGORIES.get(i);
      }
    }
    return "OTHER";
  }
}
