package org.shouwang.hazard.domain.publicreport;

import static org.shouwang.hazard.domain.HazardFacts.day;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.hazard.domain.HazardFacts.secondOfficer;
import static org.shouwang.hazard.domain.publicreport.ReportFacts.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shouwang.hazard.domain.Hazard;
import org.shouwang.hazard.domain.HazardDecider;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardFacts;
import org.shouwang.hazard.domain.Report;
import org.shouwang.hazard.domain.planted.Deeds;
import org.shouwang.hazard.domain.publicreport.ReportCommand.*;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Owner;

/** Draws commands to a report, now and then late, past, or of a hazard that does not fit. */
final class RandomReports implements Deeds<ReportCommand, PlainReport> {
  private static final List<String> ENTERPRISES = List.of(id("ent-7"), id("ent-8"));
  private static final List<Hazard> HAZARDS =
      List.of(
          hazard("371102"),
          hazard("371102", HazardFacts.confirmed()),
          hazard("371102", HazardFacts.dismissed()),
          hazard("371103", HazardFacts.confirmed()),
          new Hazard.Unreported());

  private final SplittableRandom random;
  private Instant now = day(2);

  /** Whether the reporter adds something again and again. */
  private final boolean talkative;

  RandomReports(long seed) {
    random = new SplittableRandom(seed);
    talkative = random.nextInt(10) == 0;
  }

  private static Hazard hazard(String district, HazardEvent... more) {
    Report r = HazardFacts.report();
    HazardDecider rules = new HazardDecider();
    Hazard hazard =
        rules.evolve(
            rules.initial(),
            new HazardEvent.HazardReported(
                day(2),
                new Report(
                    new Owner(district, null, id("ent-7")),
                    r.source(),
                    null,
                    null,
                    r.category(),
                    null,
                    r.description(),
                    null,
                    null)));
    for (HazardEvent event : more) {
      hazard = rules.evolve(hazard, event);
    }
    return hazard;
  }

  @Override
  public void timePasses() {
    if (random.nextInt(3) != 0) {
      now = now.plus(Duration.ofHours(random.nextInt(random.nextInt(10) == 0 ? 2_000 : 40)));
    }
  }

  @Override
  public ReportCommand next(PlainReport model) {
    Actor by = random.nextBoolean() ? officer() : secondOfficer();
    Instant at = random.nextInt(30) == 0 ? now.minus(Duration.ofDays(3)) : now;
    if (talkative && random.nextInt(4) != 0) {
      return added(at);
    }
    return switch (random.nextInt(15)) {
      case 0 -> received(at);
      case 1 -> added(at);
      case 2 -> new AcceptReport(REPORT, by, at, finding(enterprise()), often(), POLICY);
      case 3 -> new DeclineReport(REPORT, by, at, "x", POLICY);
      case 4 -> new ForwardReport(REPORT, by, at, "x", "x", POLICY);
      case 5, 6 -> new BeginVerification(REPORT, by, at);
      case 7 -> new ExtendVerification(REPORT, by, at, "x", POLICY);
      case 8 -> substantiated(by, at);
      case 9 -> new RefuteReport(REPORT, by, at, "x", POLICY);
      case 10 -> new ReplyToReport(REPORT, by, at, "x");
      case 11 -> new OpenContact(REPORT, by, at, "x");
      case 12 -> {
        Erasure scope = random.nextBoolean() ? Erasure.CONTACT : Erasure.EVERYTHING;
        boolean herself = random.nextBoolean();
        yield new EraseReporterData(REPORT, herself ? reporter() : by, at, scope, herself);
      }
      case 13 -> new AddPhoto(REPORT, reporter(), at, "ph-" + random.nextInt());
      default -> missed(model);
    };
  }

  private SupplementReport added(Instant at) {
    return new SupplementReport(REPORT, reporter(), at, "ps-" + random.nextInt());
  }

  private ReceiveReport received(Instant at) {
    return new ReceiveReport(
        REPORT, reporter(), at, "371102", "FIRE_AND_EXITS", often(), false, 1, POLICY);
  }

  private SubstantiateReport substantiated(Actor by, Instant at) {
    Hazard known = random.nextBoolean() ? HAZARDS.get(random.nextInt(HAZARDS.size())) : null;
    return new SubstantiateReport(
        REPORT,
        by,
        at,
        finding(enterprise()),
        often(),
        known == null ? null : KNOWN_HAZARD,
        known,
        random.nextInt(4) == 0 ? List.of("a".repeat(64)) : List.of(),
        POLICY);
  }

  /** By the deadline that there is, the one before, or none. */
  private MissDeadline missed(PlainReport model) {
    Instant due = random.nextInt(4) == 0 ? model.dueBefore : model.due;
    Limit limit = model.limit == null ? Limit.REPLY : model.limit;
    if (random.nextInt(12) == 0) {
      limit = Limit.values()[random.nextInt(Limit.values().length)];
    }
    Instant dueAt = due == null ? now : due;
    return new MissDeadline(REPORT, timer(), random.nextInt(4) == 0 ? now : dueAt, limit, dueAt);
  }

  private @Nullable String enterprise() {
    return random.nextInt(5) == 0 ? null : ENTERPRISES.get(random.nextInt(ENTERPRISES.size()));
  }

  private boolean often() {
    return random.nextInt(5) != 0;
  }
}
