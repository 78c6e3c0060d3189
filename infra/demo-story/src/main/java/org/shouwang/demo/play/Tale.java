package org.shouwang.demo.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;

/**
 * One hazard's story: mostly a step a day, each by who may take it, with photos of before and
 * after.
 */
final class Tale {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Scene scene;
  private final String key;
  private @Nullable Instant now;
  private Duration pace = DAY;
  private int steps;
  private String hazard = "";

  private Tale(Scene scene, String key, @Nullable Instant begin) {
    this.scene = scene;
    this.key = key;
    this.now = begin;
  }

  /**
   * What is reported.
   *
   * @param enterprise whose it is
   * @param clause the clause, if one is named
   * @param place where on its site
   */
  record Report(String enterprise, @Nullable String clause, String place, String description) {
    /** In the first workshop. */
    Report(String enterprise, String clause, String description) {
      this(enterprise, clause, "一号车间", description);
    }
  }

  /** Begins with a report. */
  static Tale reported(Scene scene, String key, Instant at, String reporter, Report what) {
    Tale tale = new Tale(scene, key, at);
    Body report =
        Body.of("enterpriseId", scene.id(what.enterprise()))
            .with("category", "ELECTRICAL")
            .with("clause", what.clause())
            .with("description", what.description())
            .with("place", what.place())
            .with("evidence", List.of(scene.photo(reporter, tale.upcoming())));
    tale.hazard = scene.actOnceKnown(reporter, tale.next(), "/hazards", tale.dated(report)).id();
    return tale;
  }

  /** Goes on with a hazard that is there already. */
  static Tale of(Scene scene, String key, Instant at, String hazard) {
    Tale tale = new Tale(scene, key, at);
    tale.hazard = hazard;
    return tale;
  }

  /** Goes on with a hazard that is there already, each step as it is taken. */
  static Tale now(Scene scene, String key, String hazard) {
    Tale tale = new Tale(scene, key, null);
    tale.hazard = hazard;
    return tale;
  }

  /** Goes on at some later time. */
  Tale at(Instant time) {
    now = time;
    return this;
  }

  /** From here on each step as it is taken. */
  Tale live() {
    now = null;
    return this;
  }

  /** From here on a step an hour. */
  Tale hourly() {
    pace = HOUR;
    return this;
  }

  /** Whether the platform has recorded something of its own with the last step. */
  boolean has(String event) {
    return Kind.recorded(scene.timeline(hazard, Patience.FOR_THE_NEWS, told -> true), event);
  }

  /**
   * Goes on when the platform has recorded something of its own.
   *
   * @throws StoryException it has not, although it had all the time that news may take
   */
  Tale onceRecorded(String event) {
    if (!Kind.recorded(
        scene.timeline(hazard, Patience.FOR_THE_NEWS, told -> Kind.recorded(told, event)), event)) {
      throw new StoryException(hazard + " has no " + event);
    }
    return this;
  }

  Tale then(String role, String step, Body body) {
    String path = "/hazards/" + hazard + '/' + step;
    if (now == null) {
      scene.actLive(role, next(), path, body);
    } else {
      scene.act(role, next(), path, dated(body));
    }
    return this;
  }

  /** The same with a photo that shows it. */
  Tale shown(String role, String step, Body body) {
    return then(role, step, body.with("evidence", List.of(scene.photo(role, upcoming()))));
  }

  Tale then(String role, String step, String field, Object value) {
    return then(role, step, Body.of(field, value));
  }

  /** Confirmed as a general hazard and given a deadline. */
  Tale assigned() {
    return then("officer", "confirmation", "grade", "GENERAL")
        .then("safety", "assignment", "measure", "TIME_LIMITED");
  }

  /** Rectified by its enterprise and accepted by an officer. */
  Tale closed(String enterprise) {
    return shown(enterprise + "-safety", "rectification", Body.of("measures", "已整改并复测"))
        .then("officer", "acceptance", "remark", "现场复核合格，予以销号");
  }

  String hazard() {
    return hazard;
  }

  private String next() {
    steps++;
    return key + '/' + steps;
  }

  private String upcoming() {
    return key + '/' + (steps + 1);
  }

  /** Says when, where it did not happen just now. */
  private Body dated(Body body) {
    if (now != null) {
      body.with("occurredAt", now);
      now = now.plus(pace);
    }
    return body;
  }
}
