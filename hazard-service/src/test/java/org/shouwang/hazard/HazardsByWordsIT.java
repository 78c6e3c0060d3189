package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** Hazards found by what was written of them. */
class HazardsByWordsIT extends FindingHazardsIT {
  @Test
  void wordsAreFoundAsReadingEveryDescriptionWouldFindThem() {
    SplittableRandom random = new SplittableRandom(11);
    List<String> queries =
        new ArrayList<>(List.of("氨", "PE", "pe线", "380v", "38", "通道 仓库", "area", "不存在的词"));
    for (int i = 0; i < 60; i++) {
      String text = HAZARDS.get(random.nextInt(MADE)).description();
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(4));
      String part = text.substring(from, to).replace("，", " ").strip();
      if (!part.isEmpty()) {
        queries.add(part);
      }
    }
    for (String query : queries) {
      JsonNode found = search(query, "&limit=200");
      List<String> expected =
          HAZARDS.stream().filter(h -> holdsAll(h, query)).map(Made::id).sorted().toList();
      assertThat(ids(found).stream().filter(HazardsByWordsIT::made).sorted().toList())
          .as(query)
          .isEqualTo(expected);
      assertThat(found.get("complete").asBoolean()).isTrue();
    }
  }

  @Test
  void whatHoldsTheWordsMoreOftenComesFirstAndSaysWhere() {
    JsonNode found = search("通道", "");
    List<Integer> scores =
        found.get("items").valueStream().map(hit -> hit.get("score").asInt()).toList();
    assertThat(scores).isSortedAccordingTo((one, other) -> other - one).contains(4, 2);
    JsonNode first = found.at("/items/0");
    String text = first.at("/hazard/report/description").asString();
    assertThat(first.get("highlights")).hasSize(2);
    for (JsonNode mark : first.get("highlights")) {
      assertThat(text.substring(mark.get("from").asInt(), mark.get("to").asInt())).isEqualTo("通道");
    }
    assertThat(callers.officer().get("/api/v1/hazards/search?q=%EF%BC%8C").status()).isEqualTo(422);
    assertThat(ids(search("通道", "&status=CLOSED"))).isEmpty();
    Api foreign = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(foreign.get("/api/v1/hazards/search?q=" + encoded("通道")).json().get("items"))
        .isEmpty();
  }

  private JsonNode search(String query, String more) {
    Api.Reply reply = callers.officer().get("/api/v1/hazards/search?q=" + encoded(query) + more);
    assertThat(reply.status()).as(query + ": " + reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> ids(JsonNode found) {
    return found.get("items").valueStream().map(hit -> hit.get("id").asString()).toList();
  }

  private static boolean made(String id) {
    return HAZARDS.stream().anyMatch(made -> made.id().equals(id));
  }

  /** By a regular expression per word: Latin words and numbers end where they end. */
  private static boolean holdsAll(Made hazard, String query) {
    for (String word : query.strip().split("\\s+")) {
      String first = word.substring(0, 1);
      String last = word.substring(word.length() - 1);
      String before =
          first.matches("[A-Za-z]") ? "(?<![A-Za-z])" : first.matches("[0-9]") ? "(?<![0-9])" : "";
      String after =
          last.matches("[A-Za-z]") ? "(?![A-Za-z])" : last.matches("[0-9]") ? "(?![0-9])" : "";
      Pattern pattern =
          Pattern.compile(before + Pattern.quote(word) + after, Pattern.CASE_INSENSITIVE);
      if (!pattern.matcher(hazard.description()).find()
          && !pattern.matcher(hazard.place()).find()) {
        return false;
      }
    }
    return true;
  }
}
