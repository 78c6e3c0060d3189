package org.shouwang.faults.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * I10: each timer of a hazard fires once: none twice for the same cycle and deadline, and at quiet
 * none is missing that is due by the services' clock. The days are those that the services come
 * with.
 */
final class Timers {
  private static final String HAZARD = "org.shouwang.hazard.";
  private static final Duration DUE_SOON = Duration.ofDays(3);
  private static final List<Step> STEPS =
      List.of(
          new Step("overdue", "", Duration.ZERO),
          new Step("escalated", "L1", Duration.ZERO),
          new Step("escalated", "L2", Duration.ofDays(3)),
          new Step("escalated", "L3", Duration.ofDays(7)),
          new Step("enforcement-referred", "", Duration.ofDays(15)));

  /** Longer than two working days ever take, whatever holidays there are. */
  private static final Duration CONFIRMATION = Duration.ofDays(16);

  private final JsonMapper json = new JsonMapper();
  private final Map<String, Hazard> hazards = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();

  /** What follows a deadline, and how long after it. */
  private record Step(String event, String level, Duration after) {}

  /** A hazard as far as the clock asks for it. */
  private static final class Hazard {
    String stage = "";
    Instant waiting = Instant.MAX;
    Instant assigned = Instant.MAX;
    @Nullable Instant due;
    boolean untouched;
    final Set<String> told = new HashSet<>();
    final Set<String> fired = new HashSet<>();
  }

  /**
   * All that is wrong with the timers of a log.
   *
   * @param now what the services' clock says
   */
  List<Violation> check(Log log, Instant now) {
    for (Stored.Commit commit : log.commits()) {
      boolean byClock = commit.command().startsWith("timer:");
      for (Stored.Event event : commit.events()) {
        if (event.type().startsWith(HAZARD)) {
          add(event, Instant.ofEpochMilli(commit.millis("recordedAt")), byClock);
        }
      }
    }
    hazards.forEach((id, hazard) -> missing(id, hazard, now));
    return violations;
  }

  private void add(Stored.Event event, Instant recordedAt, boolean byClock) {
    Hazard hazard = hazards.computeIfAbsent(event.aggregate(), id -> new Hazard());
    JsonNode data = json.readTree(event.data());
    Instant at = Instant.ofEpochMilli(event.occurredAt());
    String name = event.type().substring(HAZARD.length(), event.type().lastIndexOf(".v"));
    if (byClock) {
      String which =
          "%s %s of cycle %s, due %s"
              .formatted(
                  name,
                  data.path("level").asString(""),
                  data.path("cycle").asString("–"),
                  data.path("dueAt").asString(at.toString()));
      if (!hazard.fired.add(which)) {
        violations.add(new Violation(10, event.aggregate(), which + " has fired twice"));
      }
    }
    switch (name) {
      case "reported" -> {
        hazard.stage = "REPORTED";
        // Nobody is late with what she could not know: it waits from when it was on record.
        hazard.waiting = at.isAfter(recordedAt) ? at : recordedAt;
      }
      case "rectification-assigned" -> {
        hazard.stage = "RECTIFYING";
        hazard.due = Instant.parse(data.path("dueAt").asString());
        hazard.assigned = at;
        hazard.untouched = true;
      }
      case "rectification-rejected" -> hazard.stage = "RECTIFYING";
      case "rectified" -> {
        hazard.stage = "RECTIFIED";
        hazard.untouched = false;
      }
      case "confirmed", "dismissed", "closed" -> hazard.stage = name;
      case "due-soon", "overdue", "escalated", "enforcement-referred", "confirmation-overdue" ->
          hazard.told.add(name + data.path("level").asString(""));
      default -> {
        // moves no deadline of the load's hazards
      }
    }
  }

  private void missing(String id, Hazard hazard, Instant now) {
    Instant due = hazard.due;
    if (hazard.stage.equals("REPORTED") && over(hazard.waiting, CONFIRMATION, now)) {
      told(id, hazard, "confirmation-overdue");
    }
    if (due == null || !hazard.stage.equals("RECTIFYING")) {
      return;
    }
    Instant dueSoon = due.minus(DUE_SOON);
    if (hazard.untouched && hazard.assigned.isBefore(dueSoon) && !dueSoon.isAfter(now)) {
      told(id, hazard, "due-soon");
    }
    for (Step step : STEPS) {
      if (over(due, step.after(), now)) {
        told(id, hazard, step.event() + step.level());
      }
    }
  }

  private static boolean over(Instant from, Duration after, Instant now) {
    return !from.plus(after).isAfter(now);
  }

  private void told(String id, Hazard hazard, String what) {
    if (!hazard.told.contains(what)) {
      violations.add(new Violation(10, id, what + " has not fired, due was " + hazard.due));
    }
  }
}
