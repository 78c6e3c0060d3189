package org.shouwang.demo.play;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.plan.Visit;
import tools.jackson.databind.JsonNode;

/**
 * 回头看: whoever visits an enterprise looks at what was closed there before, unless she was in the
 * team that had found it or has accepted it. All of it has stayed so.
 */
final class LookBacks {
  private static final Duration AFTER_ARRIVAL = Duration.ofMinutes(9);

  private final Scene scene;
  private final Hazards hazards;
  private final Map<String, Visit> visits = new ConcurrentHashMap<>();
  private final Queue<String> answered = new ConcurrentLinkedQueue<>();

  LookBacks(Scene scene, Hazards hazards) {
    this.scene = scene;
    this.hazards = hazards;
  }

  /** Hazards whose look-back a visit has answered, in the order of the answers. */
  List<String> answered() {
    return List.copyOf(answered);
  }

  /** Answers what stands on the list of a visit that has just begun. */
  void of(Visit visit, Answer arrived) {
    visits.put(arrived.id(), visit);
    String route = "/visits/" + arrived.id() + "/look-backs";
    String after = arrived.after() == null ? "" : "?after=" + arrived.after();
    String leading = scene.login(visit.inspectors().getFirst() + "-safety");
    Map<String, List<String>> byAnswerer = new TreeMap<>();
    for (JsonNode item : scene.platform().get(leading, Scene.API + route + after).path("items")) {
      String hazard = item.path("hazardId").asString("");
      String answerer = answerer(visit, hazard, item.path("visitId").asString(""));
      if (item.hasNonNull("passed")) {
        answered.add(hazard);
      } else if (answerer == null) {
        byTheLeader(visit, hazard);
      } else {
        byAnswerer.computeIfAbsent(answerer, a -> new ArrayList<>()).add(hazard);
      }
    }
    byAnswerer.forEach((answerer, hazards) -> answer(visit, route, answerer, hazards));
  }

  /** The first of the team who neither found nor accepted it; null where there is none. */
  private @Nullable String answerer(Visit visit, String hazard, String foundIn) {
    Visit then = visits.get(foundIn);
    return Stream.concat(
            visit.inspectors().stream()
                .filter(inspector -> then == null || !then.inspectors().contains(inspector))
                .map(inspector -> inspector + "-safety"),
            Stream.ofNullable(visit.expert())
                .filter(expert -> then == null || !expert.equals(then.expert())))
        .filter(login -> !hazards.accepted(hazard, login))
        .findFirst()
        .orElse(null);
  }

  /** The key names the hazards: after a kill, the rest of a list is another command. */
  private void answer(Visit visit, String route, String answerer, List<String> hazards) {
    String named =
        UUID.nameUUIDFromBytes(String.join(" ", hazards).getBytes(StandardCharsets.UTF_8))
            .toString();
    scene.act(
        answerer,
        visit.key() + "/look-backs/" + named,
        route,
        Body.of(
                "answers",
                hazards.stream()
                    .map(hazard -> new TreeMap<>(Map.of("hazardId", hazard, "outcome", "PASSED")))
                    .toList())
            .with("occurredAt", visit.arrivedAt().plus(AFTER_ARRIVAL)));
    answered.addAll(hazards);
  }

  /** She accepts none herself. */
  private void byTheLeader(Visit visit, String hazard) {
    scene.act(
        "leader",
        "look-back/" + hazard,
        "/hazards/" + hazard + "/look-back-pass",
        Body.of("remark", "随组复核，整改保持良好").with("occurredAt", visit.arrivedAt().plus(AFTER_ARRIVAL)));
  }
}
