package org.shouwang.faults.check;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The figures and the ledger as they must be: a slow fold of the logs, one event after the other.
 */
final class Fold {
  /**
   * A hazard as it stands.
   *
   * @param before where it stood before its last change, which of a duplicate is its marking
   * @param version the sequence of its last event
   */
  record Hazard(String district, String status, String before, long version, int rejections) {}

  /** What is counted by which type; a type that is not here counts as nothing here. */
  private static final Map<String, String> COUNTERS =
      Map.ofEntries(
          Map.entry("org.shouwang.membership.approved.v1", "members"),
          // The load holds no other kind of session.
          Map.entry("org.shouwang.training.session-held.v1", "groupStudies"),
          Map.entry("org.shouwang.inspection.campaign-planned.v1", "jointInspectionsPlanned"),
          Map.entry("org.shouwang.inspection.visit-checked-in.v1", "visits"),
          Map.entry("org.shouwang.inspection.finding-recorded.v1", "findings"),
          Map.entry("org.shouwang.inspection.finding-recorded.v2", "findings"),
          Map.entry("org.shouwang.hazard.reported.v1", "hazardsReported"),
          Map.entry("org.shouwang.hazard.reported.v2", "hazardsReported"),
          Map.entry("org.shouwang.hazard.dismissed.v1", "hazardsDismissed"),
          Map.entry("org.shouwang.hazard.confirmed.v1", "hazardsConfirmed"),
          Map.entry("org.shouwang.hazard.confirmed.v2", "hazardsConfirmed"),
          Map.entry("org.shouwang.hazard.closed.v1", "hazardsClosed"),
          Map.entry("org.shouwang.hazard.closed.v2", "hazardsClosed"),
          Map.entry("org.shouwang.hazard.rectified.v1", "rectificationsSubmitted"),
          Map.entry("org.shouwang.hazard.rectification-rejected.v1", "rectificationsRejected"),
          Map.entry("org.shouwang.hazard.rectification-rejected.v2", "rectificationsRejected"));

  /** After which type a hazard stands where; after any other where it stood. */
  private static final Map<String, String> STATUSES =
      Map.ofEntries(
          Map.entry("org.shouwang.hazard.reported.v1", "REPORTED"),
          Map.entry("org.shouwang.hazard.reported.v2", "REPORTED"),
          Map.entry("org.shouwang.hazard.dismissed.v1", "DISMISSED"),
          Map.entry("org.shouwang.hazard.reinstated.v1", "REPORTED"),
          Map.entry("org.shouwang.hazard.marked-duplicate.v1", "DUPLICATE"),
          Map.entry("org.shouwang.hazard.marked-duplicate.v2", "DUPLICATE"),
          Map.entry("org.shouwang.hazard.confirmed.v1", "CONFIRMED"),
          Map.entry("org.shouwang.hazard.confirmed.v2", "CONFIRMED"),
          Map.entry("org.shouwang.hazard.rectification-assigned.v1", "RECTIFYING"),
          Map.entry("org.shouwang.hazard.rectified.v1", "RECTIFIED"),
          Map.entry("org.shouwang.hazard.rectification-rejected.v1", "RECTIFYING"),
          Map.entry("org.shouwang.hazard.rectification-rejected.v2", "RECTIFYING"),
          Map.entry("org.shouwang.hazard.closed.v1", "CLOSED"),
          Map.entry("org.shouwang.hazard.closed.v2", "CLOSED"),
          Map.entry("org.shouwang.hazard.reopened.v1", "CONFIRMED"),
          Map.entry("org.shouwang.hazard.reopened.v2", "CONFIRMED"),
          Map.entry("org.shouwang.hazard.transferred-out.v1", "TRANSFERRED_OUT"),
          Map.entry("org.shouwang.hazard.transferred-out.v2", "TRANSFERRED_OUT"),
          Map.entry("org.shouwang.hazard.extinguished.v1", "EXTINGUISHED"),
          Map.entry("org.shouwang.hazard.extinguished.v2", "EXTINGUISHED"));

  /** Months are those of the calendar here. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<String, Map<String, Long>> boards = new TreeMap<>();
  private final Map<String, Map<String, Long>> districts = new TreeMap<>();
  private final Map<String, Map<String, Long>> months = new TreeMap<>();
  private final Map<String, String> memberships = new TreeMap<>();
  private final Map<String, Set<String>> sessions = new TreeMap<>();
  private final Map<String, Hazard> hazards = new LinkedHashMap<>();

  private final long asOf = System.currentTimeMillis();

  static Fold of(Collection<Log> logs) {
    Fold fold = new Fold();
    logs.forEach(log -> log.events().forEach(fold::add));
    return fold;
  }

  private void add(Stored.Event event) {
    String counter = COUNTERS.get(event.type());
    String cooperative = event.text("cooperative");
    // A clock that ran ahead left events that have not happened yet; a scoreboard is as of now.
    boolean happened = event.occurredAt() <= asOf;
    if (counter != null && cooperative != null && happened) {
      boards.computeIfAbsent(cooperative, c -> new TreeMap<>()).merge(counter, 1L, Long::sum);
    }
    String district = event.text("district");
    if (counter != null && district != null && happened) {
      count(districts, district, counter);
      YearMonth month = YearMonth.from(Instant.ofEpochMilli(event.occurredAt()).atZone(ZONE));
      count(months, district + " " + month, counter);
    }
    if (event.type().equals("org.shouwang.membership.approved.v1")) {
      memberships.put(event.aggregate(), String.valueOf(district));
    }
    if (event.type().equals("org.shouwang.training.session-held.v1")) {
      sessions
          .computeIfAbsent(String.valueOf(district), d -> new TreeSet<>())
          .add(event.aggregate());
    }
    if (event.type().startsWith("org.shouwang.hazard.")) {
      hazard(event);
    }
  }

  private static void count(Map<String, Map<String, Long>> into, String key, String counter) {
    into.computeIfAbsent(key, k -> new TreeMap<>()).merge(counter, 1L, Long::sum);
  }

  private void hazard(Stored.Event event) {
    Hazard before =
        hazards.getOrDefault(
            event.aggregate(), new Hazard(String.valueOf(event.text("district")), "", "", -1, 0));
    boolean goesOn = event.type().contains(".duplicate-revoked.v");
    String status = goesOn ? before.before() : STATUSES.getOrDefault(event.type(), before.status());
    boolean sentBack = event.type().contains(".rectification-rejected.v");
    hazards.put(
        event.aggregate(),
        new Hazard(
            before.district(),
            status,
            before.status().equals("DUPLICATE") ? before.before() : before.status(),
            event.sequence(),
            before.rejections() + (sentBack ? 1 : 0)));
  }

  /** The counters of a cooperative, by their names on the scoreboard; every one that is kept. */
  Map<String, Long> board(String cooperative) {
    Map<String, Long> board = new TreeMap<>();
    COUNTERS.values().forEach(name -> board.put(name, 0L));
    board.putAll(boards.getOrDefault(cooperative, Map.of()));
    return board;
  }

  /** The same of a district. */
  Map<String, Long> district(String code) {
    Map<String, Long> counters = new TreeMap<>();
    COUNTERS.values().forEach(name -> counters.put(name, 0L));
    counters.putAll(districts.getOrDefault(code, Map.of()));
    return counters;
  }

  /** What happened in a district, by month (2026-11). */
  Map<String, Map<String, Long>> months(String code) {
    Map<String, Map<String, Long>> of = new TreeMap<>();
    months.forEach(
        (key, counters) -> {
          if (key.startsWith(code + " ")) {
            of.put(key.substring(code.length() + 1), counters);
          }
        });
    return of;
  }

  /** The memberships of a district that were approved; the load ends none. */
  Set<String> memberships(String code) {
    return memberships.entrySet().stream()
        .filter(one -> one.getValue().equals(code))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The training sessions that were held in a district. */
  Set<String> sessions(String code) {
    return sessions.getOrDefault(code, Set.of());
  }

  Map<String, Hazard> hazards() {
    return hazards;
  }
}
