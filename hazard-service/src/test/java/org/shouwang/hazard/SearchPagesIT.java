package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Fillings;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The search page by page, where no more than eight hazards are ranked against each other. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SearchPagesIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final int RANKED = 8;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.hazard.search.ranked", () -> RANKED);
  }

  @BeforeAll
  static void twoEnterprisesOfOneCooperative() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  private HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
    callers.reported("预热"); // the enterprises are known from now on
  }

  /** A hazard as it was reported. */
  private record Made(String id, int times, Instant at) {}

  @Test
  void goesOnFromPageToPageInTheOrderOfTheWhole() {
    String word = word();
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < RANKED; i++) {
      made.add(report(OWN, word, 1 + i % 3, i));
    }
    shown(word, made.size());
    JsonNode whole = search(callers.officer(), word, "&limit=200");
    assertThat(whole.get("complete").asBoolean()).isTrue();
    assertThat(whole.get("found").asInt()).isEqualTo(RANKED);
    assertThat(whole.has("next")).isFalse();
    assertThat(ids(whole)).isEqualTo(ranked(made));

    List<JsonNode> pages = pages(callers.officer(), word, "&limit=3");
    assertThat(pages).hasSize(3).allMatch(page -> page.get("complete").asBoolean());
    assertThat(pages).allMatch(page -> page.get("found").asInt() == RANKED);
    assertThat(all(pages)).isEqualTo(ids(whole));
  }

  @Test
  void saysThatMoreMayHoldTheWordsThanAreRankedAndLeadsOnToThem() {
    String word = word();
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < 2 * RANKED + 3; i++) {
      made.add(report(OWN, word, 1 + i % 4, i));
    }
    shown(word, made.size());
    List<Made> newestFirst =
        made.stream().sorted(Comparator.comparing(Made::at).reversed()).toList();
    List<String> expected = new ArrayList<>();
    for (int from = 0; from < made.size(); from += RANKED) {
      expected.addAll(ranked(newestFirst.subList(from, Math.min(made.size(), from + RANKED))));
    }
    List<JsonNode> pages = pages(callers.officer(), word, "&limit=5");
    assertThat(pages)
        .as("more than are ranked")
        .noneMatch(page -> page.get("complete").asBoolean());
    assertThat(pages.getFirst().get("found").asInt()).isEqualTo(RANKED);
    assertThat(pages.getLast().get("found").asInt()).isEqualTo(3);
    assertThat(all(pages)).isEqualTo(expected);
  }

  @Test
  void leadsPastHazardsThatHaveTheTermsAndNotTheWord() {
    String latin = UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    Made hold = report(OWN, latin + "的配电箱", 1, 0);
    for (int i = 1; i <= RANKED + 1; i++) {
      report(OWN, latin + "配电，电箱", 1, i); // both pairs of the word, and not the word
    }
    String query = latin + " 配电箱";
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> all(pages(callers.officer(), latin, "&limit=200")).size() == RANKED + 2);
    List<JsonNode> pages = pages(callers.officer(), query, "&limit=5");
    assertThat(pages).hasSize(2);
    assertThat(pages.getFirst().get("found").asInt()).isZero();
    assertThat(all(pages)).containsExactly(hold.id());
  }

  @Test
  void whatIsReportedMeanwhileMovesNoPage() {
    String word = word();
    List<Made> made = new ArrayList<>();
    for (int i = 0; i < RANKED + 4; i++) {
      made.add(report(OWN, word, 1 + i % 3, i));
    }
    shown(word, made.size());
    List<String> before = all(pages(callers.officer(), word, "&limit=3"));
    JsonNode first = search(callers.officer(), word, "&limit=3");
    for (int i = 0; i < 3; i++) {
      made.add(report(OWN, word, 5, 100 + i)); // newer, and ranked before all of them
    }
    shown(word, made.size());
    List<JsonNode> rest = new ArrayList<>(List.of(first));
    follow(callers.officer(), word, "&limit=3", rest);
    assertThat(all(rest)).isEqualTo(before);
    assertThat(all(pages(callers.officer(), word, "&limit=3"))).hasSize(made.size());
  }

  @Test
  void aCursorHoldsForItsQueryAndItsFillingAndShowsNobodyMoreThanIsHers() {
    String word = word();
    for (int i = 0; i < 4; i++) {
      report(i % 2 == 0 ? OWN : OTHER, word, 1, i);
    }
    shown(word, 4);
    String next = search(callers.officer(), word, "&limit=1").get("next").asString();
    String cursor = "&limit=1&cursor=" + next;
    assertProblem(get(callers.officer(), word() + word, cursor), 422, "cursor-invalid");
    assertProblem(get(callers.officer(), word, "&status=CLOSED" + cursor), 422, "cursor-invalid");
    String forged = next.substring(0, next.length() - 2) + (next.endsWith("AA") ? "BB" : "AA");
    assertProblem(get(callers.officer(), word, "&limit=1&cursor=" + forged), 422, "cursor-invalid");

    Api foreign = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(ids(search(foreign, word, cursor))).isEmpty();
    Api elsewhere =
        Api.at(port)
            .as(
                STACK
                    .tokens()
                    .of(Role.TOWNSHIP_OFFICER)
                    .district("371102")
                    .township("elsewhere")
                    .sign());
    assertThat(ids(search(elsewhere, word, cursor))).isEmpty();
    Api employee = Api.at(port).as(STACK.tokens().member(OTHER, id("coop-other"), Role.EMPLOYEE));
    List<JsonNode> hers = new ArrayList<>();
    hers.add(search(employee, word, cursor));
    follow(employee, word, "&limit=1", hers);
    assertThat(hers.stream().flatMap(page -> page.get("items").valueStream()))
        .isNotEmpty()
        .allMatch(hit -> hit.at("/hazard/enterprise").asString().equals(OTHER));

    Api operator = Api.at(port).as(STACK.tokens().operator());
    Fillings.rebuild(operator, "hazards");
    assertThat(ids(search(callers.officer(), word, cursor))).hasSize(1);
    Fillings.dropKept(operator, "hazards");
    assertProblem(get(callers.officer(), word, cursor), 422, "cursor-invalid");
  }

  /** One that no other test looks for. */
  private static String word() {
    return UUID.randomUUID().toString().replaceAll("[0-9-]", "").concat("q");
  }

  private Made report(String enterprise, String word, int times, int minutes) {
    Instant at = Instant.now().minus(Duration.ofHours(20)).plus(Duration.ofMinutes(minutes));
    String text = (word + " ").repeat(times).strip();
    Api.Reply reply =
        callers
            .officer()
            .post(
                "/api/v1/hazards",
                ("{\"enterpriseId\":\"%s\",\"category\":\"OTHER\",\"description\":\"%s\","
                        + "\"occurredAt\":\"%s\"}")
                    .formatted(enterprise, text, at));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return new Made(reply.json().get("id").asString(), times, at);
  }

  /** Waits until the ledger shows so many hazards with a word. */
  private void shown(String word, int hazards) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> all(pages(callers.officer(), word, "&limit=200")).size() == hazards);
  }

  /** Those in which the word stands most often, then the newest. */
  private static List<String> ranked(List<Made> made) {
    return made.stream()
        .sorted(
            Comparator.comparingInt(Made::times)
                .reversed()
                .thenComparing(Made::at, Comparator.reverseOrder()))
        .map(Made::id)
        .toList();
  }

  private static Api.Reply get(Api caller, String query, String more) {
    return caller.get(
        "/api/v1/hazards/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more);
  }

  private static JsonNode search(Api caller, String query, String more) {
    Api.Reply reply = get(caller, query, more);
    assertThat(reply.status()).as(query + ": " + reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static List<JsonNode> pages(Api caller, String query, String more) {
    List<JsonNode> pages = new ArrayList<>();
    pages.add(search(caller, query, more));
    follow(caller, query, more, pages);
    return pages;
  }

  private static void follow(Api caller, String query, String more, List<JsonNode> pages) {
    while (pages.getLast().has("next")) {
      String cursor = "&cursor=" + pages.getLast().get("next").asString();
      pages.add(search(caller, query, more + cursor));
    }
  }

  private static List<String> all(List<JsonNode> pages) {
    return pages.stream().flatMap(page -> ids(page).stream()).toList();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("items").valueStream().map(hit -> hit.get("id").asString()).toList();
  }
}
