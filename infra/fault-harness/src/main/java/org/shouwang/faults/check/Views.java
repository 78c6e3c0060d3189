package org.shouwang.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.load.World;
import org.shouwang.faults.load.World.District;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/** I4: what the views show over HTTP, against the fold of the logs. */
final class Views {
  private static final String API = "/api/v1";

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
    fold.board(cooperative)
        .forEach(
            (name, expected) -> {
              long found = shown.path("counters").path(name).asLong(-1);
              if (found != expected) {
                violations.add(
                    new Violation(
                        4,
                        cooperative,
                        "%s shows %s = %d, the log says %d"
                            .formatted(from, name, found, expected)));
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
