package org.shouwang.hazard.domain;

import static org.shouwang.hazard.domain.HazardFacts.CRITERION;
import static org.shouwang.hazard.domain.HazardFacts.HAZARD;
import static org.shouwang.hazard.domain.HazardFacts.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.HazardCommand.*;
import org.shouwang.hazard.domain.LifecyclePolicy.Repeated;
import org.shouwang.hazard.domain.LifecyclePolicy.Sampling;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;

/** What people ask of the hazard of {@link HazardFacts}, each on a day of March 2026. */
public final class HazardDeeds {
  public static final LifecyclePolicy LIFECYCLE = lifecycle(new Repeated(3, 3), Sampling.NONE);

  /** Under which everything is drawn that can be. */
  public static final LifecyclePolicy SAMPLED =
      lifecycle(Repeated.NEVER, new Sampling(1000, 15, "seed"));

  private HazardDeeds() {}

  static LifecyclePolicy lifecycle(Repeated repeated, Sampling sampling) {
    return new LifecyclePolicy(
        "lifecycle-test", LocalDate.of(2026, 1, 1), 10, 60, 90, 180, repeated, sampling);
  }

  public static FlagRepetition flagRepetition(int day, String... earlier) {
    return flagRepetition(policy(), day(day), List.of(earlier));
  }

  static FlagRepetition flagRepetition(Actor by, Instant at, List<String> earlier) {
    return new FlagRepetition(
        HAZARD, by, at, new Repetitions.Found(HAZARD, earlier), 3, LIFECYCLE.version());
  }

  public static RegradeHazard regrade(Actor by, int day, Grade grade) {
    return regrade(by, day, grade, grade == Grade.MAJOR ? CRITERION : null);
  }

  public static RegradeHazard regrade(
      Actor by, int day, Grade grade, @Nullable Criterion criterion) {
    return new RegradeHazard(HAZARD, by, day(day), grade, criterion, "复核");
  }

  public static PrescribeRectification prescribe(Actor by, int day) {
    return new PrescribeRectification(HAZARD, by, day(day), "线路老化", "更换线缆");
  }

  public static ApplyInterimControls control(Actor by, int day) {
    return new ApplyInterimControls(HAZARD, by, day(day), "断电挂牌");
  }

  public static SuspendOperation suspend(Actor by, int day, StopExtent extent) {
    return new SuspendOperation(HAZARD, by, day(day), extent, "重大隐患");
  }

  public static RequestResumption requestResumption(Actor by, int day) {
    return new RequestResumption(HAZARD, by, day(day), null, LIFECYCLE);
  }

  public static ResumeOperation resume(Actor by, int day) {
    return new ResumeOperation(HAZARD, by, day(day), null);
  }

  public static GovernancePlan plan() {
    return plan("拆除休息室", List.of(GovernanceElement.values()));
  }

  public static GovernancePlan plan(String goal, List<GovernanceElement> inPlace) {
    return new GovernancePlan(
        goal, "搬迁、拆除、复核", "12万元", "安全部牵头", LocalDate.of(2026, 4, 30), "断电清空，附预案", inPlace);
  }

  public static SubmitGovernancePlan submitPlan(Actor by, int day) {
    return submitPlan(by, day, plan());
  }

  public static SubmitGovernancePlan submitPlan(Actor by, int day, GovernancePlan plan) {
    return new SubmitGovernancePlan(HAZARD, by, day(day), plan);
  }

  public static ApproveGovernancePlan approvePlan(Actor by, int day) {
    return new ApproveGovernancePlan(HAZARD, by, day(day), null);
  }

  public static ReturnGovernancePlan returnPlan(Actor by, int day) {
    return new ReturnGovernancePlan(HAZARD, by, day(day), "预案不完整");
  }

  public static ListForSupervision list(Actor by, int day) {
    return new ListForSupervision(HAZARD, by, day(day), SupervisionLevel.DISTRICT, "治理难度大");
  }

  public static PublishListing publishListing(Actor by, int day) {
    return new PublishListing(HAZARD, by, day(day), "安委办公告2026年第3号");
  }

  public static PublishDelisting publishDelisting(Actor by, int day) {
    return new PublishDelisting(HAZARD, by, day(day), "安委办公告2026年第9号");
  }

  public static DelistHazard delist(Actor by, int day) {
    return new DelistHazard(HAZARD, by, day(day), "验收合格");
  }

  public static RequestExtension requestExtension(Actor by, int day, LocalDate dueOn) {
    return new RequestExtension(HAZARD, by, day(day), dueOn, "采购周期长", LIFECYCLE, ClockFacts.TIMING);
  }

  public static GrantExtension grantExtension(Actor by, int day) {
    return new GrantExtension(HAZARD, by, day(day), null);
  }

  public static RefuseExtension refuseExtension(Actor by, int day) {
    return new RefuseExtension(HAZARD, by, day(day), "理由不充分");
  }

  public static ProposeTransfer proposeTransfer(Actor by, int day, String to) {
    return new ProposeTransfer(HAZARD, by, day(day), HazardFacts.id(to), true, "出租方管理");
  }

  public static AcceptTransfer acceptTransfer(Actor by, int day) {
    return new AcceptTransfer(HAZARD, by, day(day));
  }

  public static DeclineTransfer declineTransfer(Actor by, int day) {
    return new DeclineTransfer(HAZARD, by, day(day), "合同另有约定");
  }

  public static ImposeTransfer imposeTransfer(Actor by, int day, @Nullable LocalDate dueOn) {
    return new ImposeTransfer(HAZARD, by, day(day), "产权证载明", dueOn, ClockFacts.TIMINGS);
  }

  public static NamePersonInCharge nameInCharge(Actor by, int day, String name) {
    return new NamePersonInCharge(HAZARD, by, day(day), HazardFacts.personOf(name));
  }

  public static UpholdResponsibility upholdResponsibility(Actor by, int day) {
    return new UpholdResponsibility(HAZARD, by, day(day), "租赁合同载明", ClockFacts.TIMINGS);
  }

  public static TransferOut handOver(Actor by, int day) {
    return new TransferOut(HAZARD, by, day(day), "消防救援机构", "属其职责");
  }

  public static ExtinguishHazard extinguish(Actor by, int day) {
    return new ExtinguishHazard(HAZARD, by, day(day), "企业已关停");
  }

  public static EndLookBack endLookBack(Actor by, int day) {
    return new EndLookBack(HAZARD, by, day(day), "企业已关停");
  }

  public static HandToTownship handToTownship(String enterprise, int day) {
    return new HandToTownship(
        HAZARD, policy(), day(day), HazardFacts.id(enterprise), "xihu", Departure.WITHDRAWN);
  }

  /** Of this service, as it acts on events of others. */
  public static Actor policy() {
    return new Actor(
        "policy:test", null, HazardFacts.id("ent-7"), null, "371102", Authority.PEER, false);
  }

  public static PassLookBack passLookBack(Actor by, int day) {
    return new PassLookBack(HAZARD, by, day(day), null);
  }

  public static FailLookBack failLookBack(Actor by, int day) {
    return new FailLookBack(HAZARD, by, day(day), "再次脱落", LIFECYCLE);
  }
}
