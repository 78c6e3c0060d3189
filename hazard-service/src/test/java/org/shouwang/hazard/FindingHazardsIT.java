package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.shown;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.Position;
import org.shouwang.hazard.geo.Box;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Hazards found as worklists, on the map and by words: as looking at each of them would. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FindingHazardsIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final int MADE = 160;
  private static final List<String> PARTS =
      List.of("疏散通道", "配电箱", "灭火器", "气瓶", "PE线", "防护罩", "氨", "临时线380V", "通道", "仓库");
  private static final List<String> FLAWS = List.of("堵塞", "缺失", "未接地", "过期", "被遮挡", "破损");

  private static final List<Made> HAZARDS = new ArrayList<>();

  /** A hazard as it was reported. */
  private record Made(String id, String description, String place, Position position) {}

  /** How much time has passed beside that which passes by itself. */
  private static volatile Duration passed = Duration.ZERO;

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      InstantSource source = () -> Instant.now().plus(passed);
      return source.withZone(ZoneId.of("Asia/Shanghai"));
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
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
    if (HAZARDS.isEmpty()) {
      callers.reported();
      make(new SplittableRandom(2026));
    }
  }

  private void make(SplittableRandom random) {
    for (int from = 0; from < MADE; from += 80) {
      List<String> items = new ArrayList<>();
      List<Made> made = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        String description =
            one(PARTS, random)
                + one(FLAWS, random)
                + (random.nextBoolean() ? "，" + one(PARTS, random) : "");
        String place = one(List.of("一号仓库", "三号车间", "Area B"), random);
        Position at =
            Position.ofDegrees(35.3 + random.nextDouble(0.2), 119.4 + random.nextDouble(0.2));
        made.add(new Made("", description, place, at));
        items.add(
            "{\"key\":\"%s\",\"type\":\"REPORT\",\"body\":{\"enterpriseId\":\"%s\",\"category\":\"OTHER\",\"description\":\"%s\",\"place\":\"%s\",\"position\":{\"latitude\":%s,\"longitude\":%s}}}"
                .formatted(
                    UUID.randomUUID(), OWN, description, place, at.latitude(), at.longitude()));
      }
      Api.Reply reply =
          callers
              .safetyOfficer()
              .post("/api/v1/hazards/batches", "{\"items\":[" + String.join(",", items) + "]}");
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      for (int i = 0; i < 80; i++) {
        JsonNode answer = reply.json().get("items").get(i);
        assertThat(answer.get("outcome").asString()).as(answer.toString()).isEqualTo("ACCEPTED");
        Made it = made.get(i);
        HAZARDS.add(
            new Made(answer.get("id").asString(), it.description(), it.place(), it.position()));
      }
    }
    List<String> ids = HAZARDS.stream().map(Made::id).toList();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                ids.stream()
                    .allMatch(
                        id -> callers.officer().get("/api/v1/hazards/" + id).status() == 200));
  }

  @Test
  void theMapShowsWhatLiesInABoxItsEdgesIncluded() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 60; i++) {
      Position one = HAZARDS.get(random.nextInt(MADE)).position();
      Position other = HAZARDS.get(random.nextInt(MADE)).position();
      Box box =
          Box.between(
              new Position(
                  Math.min(one.latitudeE6(), other.latitudeE6()),
                  Math.min(one.longitudeE6(), other.longitudeE6())),
              new Position(
                  Math.max(one.latitudeE6(), other.latitudeE6()),
                  Math.max(one.longitudeE6(), other.longitudeE6())));
      JsonNode map = map(box, 1_000);
      List<String> expected =
          HAZARDS.stream().filter(h -> box.contains(h.position())).map(Made::id).sorted().toList();
      assertThat(map.get("points").valueStream().map(p -> p.get("id").asString()).toList())
          .as("two of them lie on its edges: " + box)
          .isEqualTo(expected);
      assertThat(map.get("total").asInt()).isEqualTo(expected.size());
      assertThat(map.get("clusters")).isEmpty();

      if (expected.size() > 5) {
        JsonNode counted = map(box, 5);
        assertThat(counted.get("points")).isEmpty();
        assertThat(counted.get("total").asInt()).isEqualTo(expected.size());
        assertThat(
                counted.get("clusters").valueStream().mapToInt(c -> c.get("count").asInt()).sum())
            .isEqualTo(expected.size());
        assertThat(counted.get("clusters"))
            .allMatch(
                c ->
                    box.contains(
                        Position.ofDegrees(
                            c.get("latitude").asDouble(), c.get("longitude").asDouble())));
      }
    }
  }

  @Test
  void theMapRefusesWhatIsNoBoxAndShowsNoOtherTenants() {
    for (String bbox :
        List.of(
            "1,2,3",
            "119,35,118,36",
            "119,35,120,34",
            "0,0,200,10",
            "a,b,c,d",
            "NaN,0,1,1",
            "1e9,0,1,1")) {
      assertThat(callers.officer().get("/api/v1/hazards/map?bbox=" + bbox).status())
          .as(bbox)
          .isEqualTo(422);
    }
    assertThat(callers.officer().get("/api/v1/hazards/map").status()).isEqualTo(422);
    Api foreign = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(foreign.get("/api/v1/hazards/map?bbox=100,30,130,40").json().get("total").asInt())
        .isZero();
  }

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
      assertThat(ids(found).stream().filter(FindingHazardsIT::made).sorted().toList())
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

  @Test
  void aWorklistHoldsWhatWaitsForItsCallerAndNothingElse() {
    String hazard = callers.reported();
    Api own = as(STACK.tokens().member(OWN, COOP, Role.COOP_SAFETY_OFFICER));
    Api lead = as(STACK.tokens().member(OTHER, COOP, Role.COOP_LEAD));
    waits(callers.safetyOfficer(), "TO_CONFIRM", hazard, true);
    waits(own, "TO_CONFIRM", hazard, false);
    assertThat(callers.responsible().get("/api/v1/hazards/worklist?list=TO_CONFIRM").status())
        .isEqualTo(403);

    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    waits(lead, "TO_ASSIGN", hazard, true);
    waits(callers.safetyOfficer(), "TO_CONFIRM", hazard, false);
    callers.post(lead, hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    JsonNode mine = waits(callers.responsible(), "TO_RECTIFY", hazard, true);
    assertThat(mine.at("/due/daysLeft").asInt()).isEqualTo(15);
    assertThat(mine.at("/due/daysOverdue").asInt()).isZero();
    assertThat(mine.has("since")).isTrue();
    waits(callers.peer(), "TO_RECTIFY", hazard, false);
    waits(callers.responsible(), "OVERDUE", hazard, false);

    callers.post(
        callers.principal(),
        hazard,
        "extension-request",
        "{\"dueOn\":\"%s\",\"reason\":\"备件未到\"}"
            .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30 + passed.toDays())));
    waits(callers.officer(), "EXTENSIONS", hazard, true);
    waits(own, "EXTENSIONS", hazard, false);
    callers.post(callers.officer(), hazard, "extension-refusal", "{\"reason\":\"x\"}");
    waits(callers.officer(), "EXTENSIONS", hazard, false);

    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已整改\"}");
    waits(callers.peer(), "TO_ACCEPT", hazard, true);
    waits(callers.responsible(), "TO_ACCEPT", hazard, false);
    callers.post(callers.peer(), hazard, "acceptance", "{}");
    JsonNode lookBack = waits(callers.peer(), "LOOK_BACKS", hazard, true);
    assertThat(lookBack.at("/due/daysLeft").asInt()).isEqualTo(90);
  }

  @Test
  void aMajorHazardWaitsForEachOfBothOnce() {
    String hazard = callers.reported();
    callers.post(
        callers.officer(),
        hazard,
        "confirmation",
        "{\"grade\":\"MAJOR\",\"criterion\":{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}");
    callers.post(callers.leader(), hazard, "listing", "{\"level\":\"DISTRICT\",\"reason\":\"x\"}");
    waits(callers.officer(), "LISTED", hazard, true);
    waits(callers.responsible(), "LISTED", hazard, true);
    waits(callers.peer(), "LISTED", hazard, false);
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    callers.post(
        callers.principal(),
        hazard,
        "governance-plan",
        "{\"goal\":\"a\",\"method\":\"b\",\"resources\":\"c\",\"organisation\":\"d\",\"finishOn\":\"2030-01-01\",\"safety\":\"e\",\"inPlace\":[\"RESPONSIBILITY\",\"MEASURES\",\"FUNDS\",\"TIME_LIMIT\",\"CONTINGENCY_PLAN\"]}");
    waits(callers.officer(), "PLANS", hazard, true);
    callers.post(callers.officer(), hazard, "governance-plan-approval", "{}");
    callers.post(callers.responsible(), hazard, "rectification", shown(callers.responsible(), "x"));
    waits(callers.peer(), "TO_ACCEPT", hazard, false);
    waits(callers.expert(), "TO_ACCEPT", hazard, true);
    callers.post(callers.expert(), hazard, "acceptance", "{}");
    waits(callers.expert(), "TO_ACCEPT", hazard, false);
    waits(callers.officer(), "TO_ACCEPT", hazard, true);
  }

  @Test
  void whatIsNotSignedOffOnItsDayIsOverdueFromTheNextOn() {
    String hazard = callers.reported();
    callers.post(callers.officer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    JsonNode today = waits(callers.responsible(), "TO_RECTIFY", hazard, true);
    assertThat(today.at("/due/daysLeft").asInt()).isZero();
    assertThat(today.at("/due/daysOverdue").asInt()).isZero();
    waits(callers.officer(), "OVERDUE", hazard, false);

    passed = passed.plusDays(3);
    JsonNode over = waits(callers.officer(), "OVERDUE", hazard, true);
    assertThat(over.at("/due/daysOverdue").asInt()).isEqualTo(3);
    assertThat(over.at("/due/dueOn").asString()).isEqualTo(today.at("/due/dueOn").asString());
    waits(callers.responsible(), "OVERDUE", hazard, true);
    waits(callers.peer(), "OVERDUE", hazard, false);
    JsonNode badge = callers.responsible().get("/api/v1/hazards/worklists").json().at("/items/0");
    assertThat(badge.get("list").asString()).isEqualTo("TO_RECTIFY");
    assertThat(badge.get("overdue").asInt()).isPositive();

    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"x\"}");
    waits(callers.officer(), "OVERDUE", hazard, true);
    callers.post(callers.peer(), hazard, "acceptance", "{}");
    waits(callers.officer(), "OVERDUE", hazard, false);
  }

  @Test
  void badgesCountWhatTheListsHoldAndListsArePagedInTheirOrder() {
    Api officer = callers.officer();
    JsonNode badge =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(
                () ->
                    officer
                        .get("/api/v1/hazards/worklists")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(b -> b.get("list").asString().equals("TO_CONFIRM"))
                        .findFirst()
                        .orElseThrow(),
                b -> b.get("count").asInt() >= MADE);
    assertThat(badge.get("zh").asString()).isEqualTo("待核实");
    List<String> listed = new ArrayList<>();
    List<String> since = new ArrayList<>();
    String of = "/api/v1/hazards/worklist?list=TO_CONFIRM&category=OTHER&limit=50";
    String next = of;
    while (!next.isEmpty()) {
      JsonNode page = officer.get(next).json();
      page.get("items").forEach(item -> listed.add(item.get("id").asString()));
      page.get("items").forEach(item -> since.add(item.get("since").asString()));
      next = page.has("next") ? of + "&cursor=" + page.get("next").asString() : "";
    }
    assertThat(listed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(HAZARDS.stream().map(Made::id).toList());
    assertThat(since).isSorted();
    assertThat(officer.get(of + "&order=NEWEST").json().get("items")).hasSize(50);
    assertThat(
            callers
                .responsible()
                .get("/api/v1/hazards/worklists")
                .json()
                .get("items")
                .valueStream()
                .map(b -> b.get("list").asString())
                .toList())
        .containsExactly("TO_RECTIFY", "TO_ACCEPT", "OVERDUE", "TRANSFERS", "LOOK_BACKS", "LISTED");
  }

  /** The entry, where it is to wait there; whether it does, once the view has come so far. */
  private JsonNode waits(Api caller, String list, String hazard, boolean wanted) {
    String of = "/api/v1/hazards/worklist?list=" + list + "&order=NEWEST";
    return await()
        .alias(list + " holds it: " + wanted)
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                caller
                    .get(of)
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(item -> item.get("id").asString().equals(hazard))
                    .findFirst(),
            found -> found.isPresent() == wanted)
        .orElse(null);
  }

  private JsonNode map(Box box, int limit) {
    Position south = new Position(box.minLatitudeE6(), box.minLongitudeE6());
    Position north = new Position(box.maxLatitudeE6(), box.maxLongitudeE6());
    String bbox =
        String.format(
            Locale.ROOT,
            "%.6f,%.6f,%.6f,%.6f",
            south.longitude(),
            south.latitude(),
            north.longitude(),
            north.latitude());
    return callers.officer().get("/api/v1/hazards/map?limit=" + limit + "&bbox=" + bbox).json();
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

  private static <T> T one(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
