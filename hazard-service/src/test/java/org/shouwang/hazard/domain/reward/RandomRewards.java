package org.shouwang.hazard.domain.reward;

import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.personOf;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.REPORT;
import static org.shouwang.hazard.domain.reward.RewardFacts.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Grade;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardFacts;
import org.shouwang.hazard.domain.Source;
import org.shouwang.hazard.domain.Standing;
import org.shouwang.hazard.domain.planted.Deeds;
import org.shouwang.hazard.domain.publicreport.PublicReport;
import org.shouwang.hazard.domain.publicreport.ReportEvent.VerificationBegun;
import org.shouwang.hazard.domain.publicreport.ReportFacts;
import org.shouwang.hazard.domain.reward.RewardCommand.*;
import org.shouwang.kit.domain.Actor;

/** Draws commands to a reward: mostly such that it goes on, and everything that may bar it. */
final class RandomRewards implements Deeds<RewardCommand, PlainReward> {
  private static final List<PublicReport> REPORTS =
      List.of(
          substantiated(),
          report(
              ReportFacts.received(),
              ReportFacts.accepted(),
              new VerificationBegun(day(4), personOf("leader")),
              ReportFacts.substantiated()),
          report(
              ReportFacts.received(true, true),
              ReportFacts.accepted(),
              ReportFacts.begun(),
              ReportFacts.substantiated()),
          report(
              ReportFacts.received(),
              ReportFacts.accepted(),
              ReportFacts.begun(),
              ReportFacts.refuted()));
  private static final List<Hazard> HAZARDS =
      List.of(
          hazard(HazardFacts.confirmed()),
          hazard(HazardFacts.confirmedAsMajor()),
          hazard(Source.SELF_CHECK, day(1), HazardFacts.confirmed()),
          hazard(Source.PUBLIC, day(1), HazardFacts.confirmed()),
          calledIn(day(1), HazardFacts.confirmed()),
          hazard(Source.INSPECTION, day(6), HazardFacts.confirmedAsMajor()),
          hazard(
              Source.PUBLIC,
              day(6),
              HazardFacts.confirmed(),
              HazardFacts.extinguished(new Standing(day(6), null, Grade.GENERAL))),
          hazard(Source.PUBLIC, day(6), HazardFacts.transferredOut(new Standing(null, null, null))),
          hazard(Source.PUBLIC, day(6)),
          new Hazard.Unreported());
  private static final List<Actor> ACTORS = List.of(officer(), assessor(), leader());
  private static final List<Integer> FINES = List.of(0, 10_003, 123_450, 9_000_000, -1);
  private static final List<@Nullable Integer> AMOUNTS =
      new ArrayList<>(Arrays.asList(null, 800, 5_000, 5_001, 499));

  private final SplittableRandom random;
  private Instant now = day(6);

  RandomRewards(long seed) {
    random = new SplittableRandom(seed);
  }

  @Override
  public void timePasses() {
    if (random.nextInt(3) != 0) {
      now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(8) == 0 ? 2_000 : 40)));
    }
  }

  @Override
  public RewardCommand next(PlainReward model) {
    Actor by = any(ACTORS);
    Instant at = random.nextInt(20) == 0 ? now.minus(Duration.ofDays(3)) : now;
    return switch (random.nextInt(13)) {
      case 0, 1, 2 -> assess(by, at);
      case 3, 4 -> approve(by, at);
      case 5, 6 -> new NotifyReward(REWARD, by, at, SCHEME);
      case 7, 8 -> new ClaimReward(REWARD, ReportFacts.reporter(), at);
      case 9, 10 -> new PayReward(REWARD, by, at, random.nextInt(4) != 0);
      case 11 ->
          random.nextInt(4) == 0
              ? new DenyReward(REWARD, by, at, REPORT, told(), DenialGround.OTHER, "x")
              : assess(by, at);
      default -> new LapseReward(REWARD, ReportFacts.timer(), lapses(model));
    };
  }

  private AssessReward assess(Actor by, Instant at) {
    return new AssessReward(
        REWARD,
        by,
        at,
        REPORT,
        told(),
        any(HAZARDS),
        rivals(),
        Basis.values()[random.nextInt(Basis.values().length)],
        any(FINES),
        any(AMOUNTS),
        random.nextInt(4) == 0,
        SCHEME);
  }

  /** Mostly of what still is as it was assessed. */
  private ApproveReward approve(Actor by, Instant at) {
    boolean asItWas = random.nextInt(4) != 0;
    return new ApproveReward(
        REWARD,
        by,
        at,
        asItWas ? REPORTS.getFirst() : told(),
        asItWas ? HAZARDS.getFirst() : any(HAZARDS),
        rivals(),
        null);
  }

  private PublicReport told() {
    return any(REPORTS);
  }

  private Rivals rivals() {
    return switch (random.nextInt(6)) {
      case 0 -> new Rivals(HazardFacts.id("pr-0"), null);
      case 1 -> new Rivals(null, HazardFacts.id("pr-0"));
      default -> Rivals.NONE;
    };
  }

  private Instant lapses(PlainReward model) {
    Instant until = model.claimUntil;
    return until == null || random.nextInt(4) == 0 ? now : until;
  }

  private <T extends @Nullable Object> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
