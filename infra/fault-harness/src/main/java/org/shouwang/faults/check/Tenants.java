package org.shouwang.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.faults.load.Client.Caller;
import org.shouwang.faults.load.World;
import org.shouwang.faults.load.World.District;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;

/** I7: nobody sees a byte of another tenant, by id or in a list. */
final class Tenants {
  private static final String API = "/api/v1";
  private static final int SAMPLE = 5;

  private final Fleet fleet;
  private final Reader reader;

  Tenants(Fleet fleet, Reader reader) {
    this.fleet = fleet;
    this.reader = reader;
  }

  List<Violation> check(World world, Fold fold) {
    List<Violation> violations = new ArrayList<>();
    pry(world.foreign(), world.home(), fold, violations);
    pry(world.home(), world.foreign(), fold, violations);
    return violations;
  }

  private void pry(District by, District at, Fold fold, List<Violation> violations) {
    List<String> hazards =
        fold.hazards().entrySet().stream()
            .filter(entry -> entry.getValue().district().equals(at.code()))
            .map(Map.Entry::getKey)
            .toList();
    for (Caller caller : List.of(by.officer(), by.members().getFirst().safetyManager())) {
      hazards.stream()
          .limit(SAMPLE)
          .forEach(
              id -> {
                closed(caller, Service.HAZARD, "/hazards/" + id, violations);
                closed(caller, Service.HAZARD, "/hazards/" + id + "/timeline", violations);
              });
      closed(
          caller,
          Service.REPORTING,
          "/reports/cooperatives/" + at.cooperative() + "/scoreboard",
          violations);
      closed(caller, Service.MEMBERSHIP, "/cooperatives/" + at.cooperative(), violations);
      closed(caller, Service.INSPECTION, "/visits/" + at.visit(), violations);
      mute(caller, "/hazards?limit=200", hazards, violations);
      mute(caller, "/hazards?limit=200&cooperative=" + at.cooperative(), hazards, violations);
    }
  }

  private void closed(Caller caller, Service service, String path, List<Violation> violations) {
    if (path.endsWith("/")) {
      return;
    }
    JsonNode shown = reader.get(fleet.of(service).getFirst(), caller, API + path);
    if (shown != null) {
      violations.add(new Violation(7, path, "is shown to " + caller.subject() + ": " + shown));
    }
  }

  private void mute(Caller caller, String path, List<String> hazards, List<Violation> violations) {
    JsonNode shown = reader.get(fleet.of(Service.HAZARD).getFirst(), caller, API + path);
    String text = shown == null ? "" : shown.toString();
    hazards.stream()
        .filter(text::contains)
        .findFirst()
        .ifPresent(id -> violations.add(new Violation(7, id, "is listed to " + caller.subject())));
  }
}
