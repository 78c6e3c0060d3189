package org.shouwang.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.load.World;
import org.shouwang.faults.load.World.District;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** I4: what the views show over HTTP, against the fold of the logs. */
final class Views {
  private static final String API = "/api/v1";

  /** Of what the fold counts, what is shown month by month. */
  private static final Set<String> TRENDED =
      Set.of("hazardsReported", "hazardsConfirmed", "hazardsClosed");

  private final Fleet fleet;
  private final World world;
  private final Reader reader;

  Views(Fleet fleet, World world, Reader reader) {
    this.fleet = fleet;
    this.world = world;
    this.reader = reader;
  }

  List<Violation> check(Fold fold) {
    List<Violation> violations = new ArrayList<>();
    for (District district : List.of(world.home(), world.foreign())) {
      fleet.of(Service.REPORTING).forEach(from -> board(fold, district, from, violations));
      fleet.of(Service.REPORTING).forEach(from -> overview(fold, district, from, violations));
      fleet.of(Service.MEMBERSHIP).forEach(from -> memberships(fold, district, from, violations));
      fleet.of(Service.TRAINING).forEach(from -> sessions(fold, district, from, violations));
      fleet.of(Service.HAZARD).forEach(from -> ledger(fold, district, from, violations));
    }
    return violations;
  }

  private void board(Fold fold, District district, Instance from, List<Violation> violations) {
    String cooperative = district.cooperative();
    JsonNode shown =
        reader.get(
            from, district.officer(), API + "/reports/cooperatives/" + cooperative + "/scoreboard");
    if (shown == null) {
      violations.add(new Violation(4, cooperative, "its scoreboard is not shown by " + from));
      return;
    }
    compare(cooperative, from, shown.path("counters"), fold.board(cooperative), violations);
  }

  private void overview(Fold fold, District district, Instance from, List<Violation> violations) {
    String code = district.code();
    JsonNode shown =
        reader.get(from, district.officer(), API + "/reports/districts/" + code + "/overview");
    if (shown == null) {
      violations.add(new Violation(4, code, "its overview is not shown by " + from));
      return;
    }
    compare(code, from, shown.path("counters"), fold.district(code), violations);
    Map<String, JsonNode> trend = new HashMap<>();
    shown.path("trend").forEach(month -> trend.put(month.path("month").asString(""), month));
    fold.months(code)
        .forEach(
            (month, counters) -> {
              Map<String, Long> trended = new TreeMap<>(counters);
              trended.keySet().retainAll(TRENDED);
              JsonNode row = trend.get(month);
              compare(
                  code + " in " + month,
                  from,
                  row == null ? MissingNode.getInstance() : row,
                  trended,
                  violations);
            });
  }

  private void memberships(
      Fold fold, District district, Instance from, List<Violation> violations) {
    JsonNode page = reader.get(from, district.officer(), API + "/memberships?limit=200");
    Set<String> shown = new TreeSet<>();
    if (page != null) {
      page.path("items")
          .forEach(
              item -> {
                if (item.path("standing").asString("").equals("ACTIVE")) {
                  shown.add(item.path("id").asString(""));
                }
              });
    }
    Set<String> expected = fold.memberships(district.code());
    if (!shown.equals(expected)) {
      violations.add(
          new Violation(
              4,
              district.code(),
              "%s shows the members %s, the log says %s".formatted(from, shown, expected),
              otherwise(shown, expected)));
    }
  }

  private void sessions(Fold fold, District district, Instance from, List<Violation> violations) {
    JsonNode page = reader.get(from, district.officer(), API + "/training/sessions?limit=200");
    Set<String> shown = new TreeSet<>();
    if (page != null) {
      page.path("items").forEach(item -> shown.add(item.path("id").asString("")));
    }
    Set<String> expected = fold.sessions(district.code());
    if (page == null || !shown.equals(expected)) {
      violations.add(
          new Violation(
              4,
              district.code(),
              "%s shows the sessions %s, the log says %s".formatted(from, shown, expected),
              otherwise(shown, expected)));
    }
  }

  /** Those that are in one of them alone. */
  private static Set<String> otherwise(Set<String> shown, Set<String> expected) {
    Set<String> all = new TreeSet<>(shown);
    all.addAll(expected);
    all.removeIf(id -> shown.contains(id) && expected.contains(id));
    return all;
  }

  private static void compare(
      String subject,
      Instance from,
      JsonNode shown,
      Map<String, Long> expected,
      List<Violation> violations) {
    expected.forEach(
        (name, count) -> {
          long found = shown.path(name).asLong(-1);
          if (found != count) {
            violations.add(
                new Violation(
                    4,
                    subject,
                    "%s shows %s = %d, the log says %d".formatted(from, name, found, count)));
          }
        });
  }

  private void ledger(Fold fold, District district, Instance from, List<Violation> violations) {
    Map<String, JsonNode> shown = new HashMap<>();
    String cursor = "";
    do {
      JsonNode page = reader.get(from, district.officer(), API + "/hazards?limit=200" + cursor);
      if (page == null) {
        violations.add(new Violation(4, district.code(), "its ledger is not shown by " + from));
        return;
      }
      page.path("items").forEach(item -> shown.put(item.path("id").asString(""), item));
      cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());
    fold.hazards()
        .forEach(
            (id, hazard) -> {
              JsonNode row = shown.remove(id);
              if (hazard.district().equals(district.code()) && !equal(hazard, row)) {
                violations.add(
                    new Violation(
                        4, id, "%s shows %s, the log says %s".formatted(from, row, hazard)));
              }
            });
    shown
        .keySet()
        .forEach(
            id -> violations.add(new Violation(4, id, "is shown by " + from + " and in no log")));
  }

  private static boolean equal(Fold.Hazard hazard, @Nullable JsonNode row) {
    return row != null
        && hazard.status().equals(row.path("status").asString(""))
        && hazard.version() == row.path("version").asLong(-1)
        && hazard.rejections() == row.path("rejections").asInt(-1);
  }
}
