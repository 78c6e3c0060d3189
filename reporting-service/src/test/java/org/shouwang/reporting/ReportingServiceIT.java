package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.kit.access.Role.*;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Fillings;
import org.shouwang.kit.testing.ForeignThings;
import org.shouwang.kit.testing.ServiceStack;
import org.shouwang.kit.testing.Tokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service as it is: real HTTP, real tokens, a real broker, the stand-in store. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportingServiceIT {
  private static final String SCOREBOARD =
      "/api/v1/reports/cooperatives/" + Story.COOP + "/scoreboard";
  private static final String OVERVIEW = "/api/v1/reports/districts/230109/overview";

  private static final ServiceStack STACK = ServiceStack.start();
  private static final Tokens TOKENS = STACK.tokens();
  private static final Story STORY = new Story(STACK);
  private static final List<String> TOLD = new ArrayList<>();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.projections.visible-within", () -> "20s");
  }

  @BeforeAll
  static void tell() {
    TOLD.add(STORY.cooperative(Story.id("coop", "z"), "371102", "Xihu cooperative"));
    for (String letter : List.of("b", "c", "d", "e")) {
      TOLD.add(STORY.cooperative(Story.id("coop", letter), "230109", "Alliance " + letter));
    }
    TOLD.addAll(STORY.tell());
  }

  private Api officer() {
    return Api.at(port).as(TOKENS.officer("230109"));
  }

  private JsonNode ok(Api api, String path) {
    Api.Reply reply = api.get(path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static String after(List<String> all) {
    return all.stream().map(token -> "after=" + token).collect(Collectors.joining("&"));
  }

  private static void assertRate(JsonNode rated, long n, long total, String rate) {
    assertThat(rated.path("n").asLong()).isEqualTo(n);
    assertThat(rated.path("N").asLong()).isEqualTo(total);
    assertThat(rated.has("rate")).isTrue();
    assertThat(rated.path("rate").isNull() ? null : rated.path("rate").asString()).isEqualTo(rate);
  }

  @Test
  void showsTheFiguresWithTheirNandTheirInstant() {
    JsonNode board = ok(officer(), SCOREBOARD + "?asOf=2026-06-30&" + after(TOLD));

    assertThat(board.path("cooperative").path("name").asString()).isEqualTo("Songbei alliance");
    assertThat(board.path("cooperative").path("stage").asString()).isEqualTo("PILOTING");
    assertThat(board.path("cooperative").path("lead").path("enterprise").asString())
        .isEqualTo(Story.id("ent", "a"));
    assertThat(board.path("counters").path("members").asLong()).isEqualTo(3);
    assertThat(board.path("counters").path("exchanges").asLong()).isEqualTo(1);
    assertThat(board.path("counters").path("expertPersonTimes").asLong()).isEqualTo(2);
    assertThat(board.path("counters").path("hazardsOverdue").asLong()).isEqualTo(1);
    assertThat(board.path("counters").path("staff").asLong()).isEqualTo(2);
    JsonNode indicators = board.path("indicators");
    assertRate(indicators.path("grossRectification"), 65, 66, "98.5");
    assertRate(indicators.path("dueRectification"), 65, 66, "98.5");
    assertRate(indicators.path("originalDueRectification"), 65, 66, "98.5");
    assertRate(indicators.path("onTime"), 65, 66, "98.5");
    assertRate(indicators.path("majorRectification"), 0, 0, null);
    assertRate(indicators.path("trainingCoverage"), 2, 2, "100.0");
    assertRate(indicators.path("inspectionCoverage"), 2, 3, "66.7");
    assertThat(board.path("timeToClose").path("meanHours").asString()).isEqualTo("48.0");
    assertThat(board.path("trend").get(0).path("month").asString()).isEqualTo("2026-03");
    assertThat(board.path("trend").get(0).path("hazardsClosed").asLong()).isEqualTo(65);
    assertThat(board.path("policies")).hasSize(2);
    assertThat(board.path("freshness").path("commits").path("hazard").isArray()).isTrue();
    assertThat(board.path("freshness").path("parked").asLong()).isZero();
  }

  @Test
  void isProvisionalUntilEveryLogIsKnownBeyondTheInstant() {
    Api officer = officer();
    assertThat(ok(officer, SCOREBOARD + "?" + after(TOLD)).path("provisional").asBoolean())
        .as("the present")
        .isTrue();
    STACK.beat(Instant.parse("2026-07-02T00:00:00Z"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                !ok(officer, SCOREBOARD + "?asOf=2026-06-30").path("provisional").asBoolean(true));
    JsonNode board = ok(officer, SCOREBOARD + "?asOf=2026-07-01");
    assertThat(board.path("provisional").asBoolean()).isFalse();
    assertThat(board.path("freshness").path("knownAt").asString())
        .isEqualTo("2026-07-02T00:00:00.000Z");
    assertThat(board.path("freshness").path("incomplete").asBoolean(true)).isFalse();
    assertThat(ok(officer, OVERVIEW + "?asOf=2026-07-02").path("provisional").asBoolean()).isTrue();
  }

  @Test
  void showsThePastAsItWas() {
    Api officer = officer();
    ok(officer, SCOREBOARD + "?" + after(TOLD));

    JsonNode confirmed = ok(officer, SCOREBOARD + "?asOf=2026-03-13");
    assertThat(confirmed.path("asOf").asString()).isEqualTo("2026-03-13T16:00:00.000Z");
    assertRate(confirmed.path("indicators").path("grossRectification"), 0, 66, "0.0");
    assertRate(confirmed.path("indicators").path("dueRectification"), 0, 0, null);
    JsonNode closed = ok(officer, SCOREBOARD + "?asOf=2026-03-15T00:00:00Z");
    assertRate(closed.path("indicators").path("grossRectification"), 65, 66, "98.5");
    assertRate(closed.path("indicators").path("dueRectification"), 0, 0, null);
    JsonNode founding = ok(officer, SCOREBOARD + "?asOf=2026-03-01T08:00:00%2B08:00");
    assertThat(founding.path("cooperative").path("stage").asString()).isEqualTo("PROPOSED");
    assertThat(founding.path("counters").path("members").asLong()).isZero();
    assertRate(founding.path("indicators").path("trainingCoverage"), 0, 0, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asOf=2099-01-01",
        "asOf=2099-01-01T00:00:00Z",
        "asOf=tomorrow",
        "asOf=2026-13-01",
        "asOf=",
        "asOf=%7B%22%24gt%22:%22%22%7D",
        "asOf=2026-03-01T00:00:00",
        "asOf=-999999999-01-01",
        "after=",
        "after=nonsense",
        "after=%00"
      })
  void refusesWhatMakesNoSense(String query) {
    Api.Reply reply = officer().get(SCOREBOARD + "?" + query);

    assertThat(reply.status()).as(reply.text()).isEqualTo(422);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void showsTheWholeDistrictWithItsCooperatives() {
    Api officer = officer();
    JsonNode overview =
        ok(officer, OVERVIEW + "?asOf=2026-06-30&sort=-hazardsConfirmed&limit=2&" + after(TOLD));

    assertThat(overview.path("cooperatives").asLong()).isEqualTo(5);
    assertThat(overview.path("counters").path("members").asLong()).isEqualTo(3);
    assertRate(overview.path("indicators").path("grossRectification"), 65, 66, "98.5");
    assertRate(overview.path("indicators").path("trainingCoverage"), 2, 2, "100.0");
    JsonNode table = overview.path("table");
    assertThat(table.path("items")).hasSize(2);
    assertThat(table.path("items").get(0).path("name").asString()).isEqualTo("Songbei alliance");
    assertRate(
        table.path("items").get(0).path("indicators").path("inspectionCoverage"), 2, 3, "66.7");
    assertThat(table.path("items").get(1).path("name").asString()).isEqualTo("Alliance b");

    JsonNode next =
        ok(
            officer,
            OVERVIEW
                + "?asOf=2026-06-30&sort=-hazardsConfirmed&limit=2&cursor="
                + table.path("next").asString());
    assertThat(next.path("asOf")).isEqualTo(overview.path("asOf"));
    assertThat(next.path("table").path("items").get(0).path("name").asString())
        .isEqualTo("Alliance c");
    assertThat(officer.get(OVERVIEW + "?sort=secret").status()).isEqualTo(422);
    assertThat(
            officer.get(OVERVIEW + "?sort=name&cursor=" + table.path("next").asString()).status())
        .isEqualTo(422);
  }

  @Test
  void showsNobodyWhatIsAnothers() {
    String xihu = "/api/v1/reports/cooperatives/" + Story.id("coop", "z") + "/scoreboard";
    String member =
        TOKENS
            .of(PRINCIPAL)
            .district("230109")
            .cooperative(Story.COOP)
            .enterprise(Story.id("ent", "a"))
            .sign();
    ok(Api.at(port).as(member), SCOREBOARD + "?" + after(TOLD));
    String stranger =
        TOKENS.of(COOP_LEAD).district("230109").cooperative(Story.id("coop", "b")).sign();

    assertThat(
            new ForeignThings(port, TOKENS, TOKENS.of(values()).district("371102").sign())
                .thing("/api/v1/reports/cooperatives/{id}", Story.id("coop", "z"))
                .thing("/api/v1/reports/districts/{code}", "371102")
                .findings())
        .isEmpty();
    assertThat(Api.at(port).as(member).get(xihu).status()).isEqualTo(404);
    assertThat(Api.at(port).as(member).get(OVERVIEW).status()).isEqualTo(403);
    assertThat(Api.at(port).as(stranger).get(SCOREBOARD).status()).isEqualTo(404);
    assertThat(officer().get(xihu).status()).isEqualTo(404);
    assertThat(officer().get("/api/v1/reports/districts/371102/overview").status()).isEqualTo(404);
    assertThat(officer().get("/api/v1/reports/cooperatives/coop-none/scoreboard").status())
        .isEqualTo(404);
    assertThat(
            officer()
                .get("/api/v1/reports/cooperatives/" + Story.id("coop", "y") + "/scoreboard")
                .status())
        .isEqualTo(404);
    assertThat(Api.at(port).get(SCOREBOARD).status()).isEqualTo(401);
    assertThat(
            Api.at(port)
                .as(TOKENS.of(OFFICER).district("230109").forged())
                .get(SCOREBOARD)
                .status())
        .isEqualTo(401);
    assertThat(Api.at(port).as(TOKENS.operator()).get(SCOREBOARD).status()).isEqualTo(403);
    String township = TOKENS.of(TOWNSHIP_OFFICER).district("230109").township("xihu").sign();
    ok(Api.at(port).as(township), SCOREBOARD);
    String other = TOKENS.of(TOWNSHIP_OFFICER).district("230109").township("songbei").sign();
    assertThat(Api.at(port).as(other).get(SCOREBOARD).status()).isEqualTo(404);
    assertThat(Api.at(port).as(township).get(OVERVIEW).status()).isEqualTo(403);
    ok(Api.at(port).as(TOKENS.of(AUDITOR).district("230109").sign()), OVERVIEW);
  }

  @Test
  void waitsForWhatTheReaderHasJustDone() {
    Api officer = officer();
    long before = ok(officer, SCOREBOARD).path("counters").path("jointInspections").asLong();
    String token = STORY.inspection(Story.id("cmp", before == 0 ? "a" : "b"), 20);

    assertThat(
            ok(officer, SCOREBOARD + "?after=" + token)
                .path("counters")
                .path("jointInspections")
                .asLong())
        .isEqualTo(before + 1);
  }

  @Test
  void rebuildsBesideWhatServesAndEndsWithTheSame() {
    Api operator = Api.at(port).as(TOKENS.operator());
    JsonNode before = ok(officer(), SCOREBOARD + "?asOf=2026-04-30&" + after(TOLD));
    String rebuilds = "/api/v1/operations/projections/scoreboards/rebuilds";
    assertThat(officer().post(rebuilds, "{}").status()).isEqualTo(403);
    String table = OVERVIEW + "?asOf=2026-06-30&limit=2";
    String next = ok(officer(), table).path("table").path("next").asString();
    JsonNode second = ok(officer(), table + "&cursor=" + next).path("table").path("items");

    Fillings.rebuild(operator, "scoreboards");

    JsonNode rebuilt = ok(officer(), SCOREBOARD + "?asOf=2026-04-30");
    for (String part : List.of("counters", "indicators", "timeToClose", "trend", "policies")) {
      assertThat(rebuilt.path(part)).isEqualTo(before.path(part));
    }
    assertThat(ok(officer(), table + "&cursor=" + next).path("table").path("items"))
        .isEqualTo(second);
    Fillings.dropKept(operator, "scoreboards");
    assertProblem(officer().get(table + "&cursor=" + next), 422, "cursor-invalid");
  }
}
