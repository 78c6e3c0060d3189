package org.shouwang.demo.play;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.shouwang.demo.client.Body;

/** Where the tales of the gallery begin, and the hazards that came of them, by kind. */
final class Showcase {
  /** When they begin. */
  static final Instant BEGIN = Instant.parse("2026-07-06T02:00:00Z");

  /** When closures have begun to be sampled and repetitions to be flagged. */
  static final Instant UNDER_SCRUTINY = Instant.parse("2026-11-17T02:00:00Z");

  /** 五到位. */
  static final List<String> GOVERNANCE =
      List.of("RESPONSIBILITY", "MEASURES", "FUNDS", "TIME_LIMIT", "CONTINGENCY_PLAN");

  private final Scene scene;
  private final Map<Kind, String> hazards = new ConcurrentSkipListMap<>();

  Showcase(Scene scene) {
    this.scene = scene;
  }

  Scene scene() {
    return scene;
  }

  /** Under what the steps of a tale are known. */
  static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Begins a tale with a report by the cooperative's safety officer. */
  Tale reported(Kind kind, String enterprise, String clause, String description) {
    return begun(key(kind), enterprise, clause, description);
  }

  /** Begins the tale of an earlier hazard that the kind's own refers to. */
  Tale earlier(Kind kind, String enterprise, String clause, String description) {
    return begun(key(kind) + "/earlier", enterprise, clause, description);
  }

  private Tale begun(String key, String enterprise, String clause, String description) {
    return Tale.reported(
        scene, key, BEGIN, "safety", new Tale.Report(enterprise, clause, description));
  }

  /** The tale of a kind's hazard ends. */
  void shows(Kind kind, Tale tale) {
    shows(kind, tale.hazard());
  }

  /** A hazard of a kind that was there already. */
  void shows(Kind kind, String hazard) {
    hazards.put(kind, hazard);
  }

  /** By kind. */
  Map<Kind, String> hazards() {
    return hazards;
  }

  /** Confirms a hazard as a major one. */
  static Body major(String clause) {
    return Body.of("grade", "MAJOR").with("criterion", criterion(clause));
  }

  /** The clause by which a hazard is a major one (判定标准). */
  static Body criterion(String clause) {
    return Body.of("standard", "示范判定标准").with("clause", clause).with("version", "2025");
  }
}
