package org.shouwang.faults.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.faults.load.Client.Caller;
import org.shouwang.faults.load.World;
import org.shouwang.faults.load.World.District;
import org.shouwang.faults.load.World.Member;
import org.shouwang.faults.run.Fleet;
import org.shouwang.faults.run.Instance;
import org.shouwang.faults.run.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that reports and lists show over HTTP, to be taken twice and compared: figures as of fixed
 * instants, lists whole.
 *
 * @param shown by service and path; null where it is not shown
 */
public record Reports(Map<String, JsonNode> shown) {
  /** How fresh an answer is and where the next part begins, which says nothing of what it shows. */
  private static final Set<String> ASIDE = Set.of("asOf", "next", "provisional", "freshness");

  private static final int ROOM = 300;

  /**
   * Takes all.
   *
   * @param instants as of which the figures are asked for
   */
  public static Reports take(Fleet fleet, World world, Reader reader, List<Instant> instants) {
    Map<String, JsonNode> shown = new TreeMap<>();
    var taking = new Taking(fleet, reader, shown);
    for (District district : List.of(world.home(), world.foreign())) {
      Caller officer = district.officer();
      for (Instant at : instants) {
        taking.one(
            Service.REPORTING,
            officer,
            "/reports/cooperatives/" + district.cooperative() + "/scoreboard?asOf=" + at);
        taking.one(
            Service.REPORTING,
            officer,
            "/reports/districts/" + district.code() + "/overview?asOf=" + at);
      }
      taking.all(Service.MEMBERSHIP, officer, "/cooperatives");
      taking.all(Service.MEMBERSHIP, officer, "/memberships");
      taking.all(Service.MEMBERSHIP, officer, "/enterprises");
      taking.all(Service.TRAINING, officer, "/training/sessions");
      taking.one(
          Service.TRAINING, officer, "/training/coverage?cooperative=" + district.cooperative());
      taking.all(Service.HAZARD, officer, "/hazards");
      mine(taking, officer);
      for (Member member : district.members()) {
        mine(taking, member.safetyManager());
      }
    }
    return new Reports(shown);
  }

  private static void mine(Taking taking, Caller caller) {
    taking.one(Service.HAZARD, caller, "/hazards/worklists");
    taking.all(Service.HAZARD, caller, "/hazards/inbox");
    taking.one(Service.HAZARD, caller, "/hazards/inbox/digest");
  }

  private record Taking(Fleet fleet, Reader reader, Map<String, JsonNode> shown) {
    void one(Service service, Caller caller, String path) {
      for (Instance instance : fleet.of(service)) {
        JsonNode found = reader.get(instance, caller, "/api/v1" + path);
        put(instance, caller, path, found == null ? NullNode.getInstance() : found);
      }
    }

    void all(Service service, Caller caller, String path) {
      for (Instance instance : fleet.of(service)) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
          JsonNode page = reader.get(instance, caller, "/api/v1" + path + "?limit=200" + cursor);
          if (page == null) {
            put(instance, caller, path, NullNode.getInstance());
            return;
          }
          page.path("items").forEach(items::add);
          cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        ArrayNode whole = JsonNodeFactory.instance.arrayNode();
        items.forEach(whole::add);
        put(instance, caller, path, whole);
      }
    }

    private void put(Instance instance, Caller caller, String path, JsonNode found) {
      shown.put("%s of %s for %s".formatted(path, instance, caller.subject()), plain(found));
    }
  }

  private static JsonNode plain(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(ASIDE);
    }
    node.forEach(Reports::plain);
    return node;
  }

  /** Whether all of it could be read. */
  public boolean complete() {
    return missing().isEmpty();
  }

  /** What could not be read. */
  public List<String> missing() {
    return shown.entrySet().stream()
        .filter(one -> one.getValue().isNull())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What is not what it was. */
  public List<Violation> changedSince(Reports before) {
    List<Violation> violations = new ArrayList<>();
    before.shown.forEach(
        (path, then) -> {
          JsonNode now = shown.get(path);
          if (!then.equals(now)) {
            violations.add(
                new Violation(4, path, "showed " + brief(then) + ", and then " + brief(now)));
          }
        });
    return violations;
  }

  private static String brief(@Nullable JsonNode node) {
    String text = String.valueOf(node);
    return text.length() <= ROOM ? text : text.substring(0, ROOM) + "…";
  }
}
