package org.shouwang.hazard.domain.reward;

import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.hazard.domain.HazardFacts.personOf;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardFacts;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportDecider;
import org.shouwang.hazard.domain.publicreport.ReportEvent;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.hazard.domain.reward.RewardCommand.*;
import org.shouwang.hazard.domain.reward.RewardEvent.*;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Scenario;

/** The facts of a reward for {@link ReportFacts}' report, assessed on 10 March 2026. */
public final class RewardFacts {
  public static final String REWARD = Ids.derive("rw", REPORT);
  public static final String HAZARD = Ids.derive("hz", REPORT);
  public static final RewardScheme SCHEME =
      new RewardScheme(
          "scheme-test",
          LocalDate.of(2026, 1, 1),
          "test",
          Map.of(
              Basis.MAJOR_HAZARD, new RewardScheme.Rule(15, 3_000, 300_000),
              Basis.GENERAL_HAZARD, new RewardScheme.Rule(null, 500, 5_000)),
          60);

  /** 24:00 of the sixtieth day after 12 March. */
  public static final Instant CLAIM_UNTIL = Instant.parse("2026-05-11T16:00:00Z");

  private RewardFacts() {}

  public static Scenario<Reward, RewardCommand, RewardEvent> given(RewardEvent... past) {
    return Scenario.of(new RewardDecider(), past);
  }

  public static PublicReport report(ReportEvent... past) {
    ReportDecider rules = new ReportDecider();
    PublicReport report = rules.initial();
    for (ReportEvent event : past) {
      report = rules.evolve(report, event);
    }
    return report;
  }

  public static PublicReport substantiated() {
    return report(
        ReportFacts.received(),
        ReportFacts.accepted(),
        ReportFacts.begun(),
        ReportFacts.substantiated());
  }

  /** The hazard that came of it, confirmed. */
  public static Hazard hazard(HazardEvent confirmation) {
    return hazard(Source.PUBLIC, day(6), confirmation);
  }

  public static Hazard hazard(Source source, Instant reportedAt, HazardEvent... more) {
    return hazard(source, source == Source.PUBLIC ? id("pr-0") : null, reportedAt, more);
  }

  /** What somebody told an officer by telephone: there is no report of the public. */
  public static Hazard calledIn(Instant reportedAt, HazardEvent... more) {
    return hazard(Source.PUBLIC, null, reportedAt, more);
  }

  private static Hazard hazard(
      Source source, @Nullable String finding, Instant reportedAt, HazardEvent... more) {
    Report told =
        new Report(
            new Owner("371102", null, id("ent-7")),
            source,
            null,
            finding,
            "FIRE_AND_EXITS",
            null,
            "疏散通道被堵",
            null,
            null);
    HazardDecider rules = new HazardDecider();
    Hazard hazard = rules.evolve(rules.initial(), new HazardEvent.HazardReported(reportedAt, told));
    for (HazardEvent event : Arrays.asList(more)) {
      hazard = rules.evolve(hazard, event);
    }
    return hazard;
  }

  public static Actor officer() {
    return by("bureau");
  }

  public static Actor assessor() {
    return by("assessor");
  }

  public static Actor leader() {
    return by("leader");
  }

  private static Actor by(String name) {
    return new Actor("acc-" + name, personOf(name), null, null, "371102", Authority.OFFICER, false);
  }

  // What happened

  public static RewardAssessed assessed() {
    return assessed(Basis.GENERAL_HAZARD, 0, 800);
  }

  public static RewardAssessed assessed(Basis basis, int fine, int amount) {
    return new RewardAssessed(
        day(10),
        "371102",
        REPORT,
        HAZARD,
        basis,
        fine,
        amount,
        false,
        List.of(personOf("bureau")),
        personOf("assessor"),
        SCHEME.version());
  }

  public static RewardApproved approved() {
    return new RewardApproved(day(11), null, personOf("leader"));
  }

  public static RewardNotified notified() {
    return new RewardNotified(day(12), CLAIM_UNTIL, personOf("leader"), SCHEME.version());
  }

  public static RewardClaimed claimed() {
    return new RewardClaimed(day(13));
  }

  public static RewardPaid paid() {
    return new RewardPaid(day(14), 800, personOf("leader"));
  }

  public static RewardDenied denied() {
    return new RewardDenied(
        day(15), "371102", REPORT, HAZARD, DenialGround.OTHER, "查明系串通", personOf("leader"));
  }

  public static RewardLapsed lapsed() {
    return new RewardLapsed(CLAIM_UNTIL, CLAIM_UNTIL);
  }

  // What is asked

  public static AssessReward assess() {
    return assess(Basis.GENERAL_HAZARD, 0, 800);
  }

  public static AssessReward assess(Basis basis, int fine, @Nullable Integer amount) {
    HazardEvent confirmation =
        basis == Basis.MAJOR_HAZARD ? HazardFacts.confirmedAsMajor() : HazardFacts.confirmed();
    return assess(substantiated(), hazard(confirmation), Rivals.NONE, basis, fine, amount, false);
  }

  public static AssessReward assess(
      PublicReport report,
      Hazard hazard,
      Rivals rivals,
      Basis basis,
      int fine,
      @Nullable Integer amount,
      boolean unhandled) {
    return new AssessReward(
        REWARD,
        assessor(),
        day(10),
        REPORT,
        report,
        hazard,
        rivals,
        basis,
        fine,
        amount,
        unhandled,
        SCHEME);
  }

  public static ApproveReward approve(Actor by, int day, Rivals rivals) {
    return approve(by, day, hazard(HazardFacts.confirmed()), rivals);
  }

  public static ApproveReward approve(Actor by, int day, Hazard hazard, Rivals rivals) {
    return new ApproveReward(REWARD, by, day(day), substantiated(), hazard, rivals, null);
  }

  public static NotifyReward tell(int day) {
    return new NotifyReward(REWARD, leader(), day(day), SCHEME);
  }

  public static ClaimReward claim(Instant at) {
    return new ClaimReward(REWARD, ReportFacts.reporter(), at);
  }

  public static PayReward pay(int day, boolean tokenFits) {
    return new PayReward(REWARD, leader(), day(day), tokenFits);
  }

  public static DenyReward deny(int day) {
    return new DenyReward(
        REWARD, leader(), day(day), REPORT, substantiated(), DenialGround.OTHER, "查明系串通");
  }

  public static LapseReward lapse(Instant at) {
    return new LapseReward(REWARD, ReportFacts.timer(), at);
  }

  /** The way to a state, an event each. */
  public static List<RewardEvent> wayTo(RewardStatus status) {
    return switch (status) {
      case NONE -> List.of();
      case ASSESSED -> List.of(assessed());
      case APPROVED -> List.of(assessed(), approved());
      case NOTIFIED -> List.of(assessed(), approved(), notified());
      case CLAIMED -> List.of(assessed(), approved(), notified(), claimed());
      case PAID -> List.of(assessed(), approved(), notified(), claimed(), paid());
      case DENIED -> List.of(assessed(), denied());
      case LAPSED -> List.of(assessed(), approved(), notified(), lapsed());
    };
  }
}
