package org.shouwang.demo.play;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouwang.demo.client.Patience;
import org.shouwang.demo.plan.Counter;
import tools.jackson.databind.JsonNode;

/** Reads a cooperative's scoreboard as its bureau sees it, and holds it against what was told. */
final class Scoreboard {
  /** The figures follow the log by a moment; a busy machine may need some more of them. */
  private static final Patience UNTIL_SHOWN =
      new Patience(Duration.ofMinutes(3), Duration.ofMillis(200), Duration.ofSeconds(1));

  private final Scene scene;

  Scoreboard(Scene scene) {
    this.scene = scene;
  }

  String path() {
    return Scene.API + "/reports/cooperatives/" + scene.cooperative() + "/scoreboard";
  }

  /**
   * The figures as of the story's end (some are by the calendar year), once they are as told, or as
   * they are when patience is over.
   */
  List<Figure> figures() {
    return figures(
        scene
            .platform()
            .getUntil(
                scene.login("leader"),
                path() + "?asOf=" + scene.story().until(),
                UNTIL_SHOWN,
                board -> figures(board).stream().allMatch(Figure::asTold)));
  }

  private List<Figure> figures(JsonNode board) {
    return scene.story().told().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            told -> {
              String where = where(told.getKey());
              long shown = board.at(where).asLong(-1);
              return new Figure(told.getKey(), told.getValue(), shown, shown(board, where));
            })
        .toList();
  }

  /** Where the scoreboard shows it (RFC 6901). */
  private static String where(Counter counter) {
    return switch (counter) {
      case MEMBERS -> "/counters/members";
      case EXPERTS -> "/counters/experts";
      case GROUP_STUDIES -> "/counters/groupStudies";
      case SEMINARS -> "/counters/seminars";
      case EXCHANGES -> "/counters/exchanges";
      case EXPERT_PERSON_TIMES -> "/counters/expertPersonTimes";
      case JOINT_INSPECTIONS -> "/counters/jointInspections";
      case DRILLS -> "/counters/drills";
      case CASES -> "/counters/caseStudies";
      case HAZARDS_CONFIRMED -> "/counters/hazardsConfirmed";
      case HAZARDS_CLOSED -> "/indicators/grossRectification/n";
      case STAFF -> "/indicators/trainingCoverage/N";
      case STAFF_TRAINED -> "/indicators/trainingCoverage/n";
    };
  }

  /** A plain count, or n/N with its rate as the platform computes it. */
  private static String shown(JsonNode board, String where) {
    String count = board.at(where).asString("—");
    if (!where.endsWith("/n")) {
      return count;
    }
    JsonNode ratio = board.at(where.substring(0, where.lastIndexOf('/')));
    return "%s/%s (%s %%)"
        .formatted(count, ratio.path("N").asString("—"), ratio.path("rate").asString("—"));
  }
}
