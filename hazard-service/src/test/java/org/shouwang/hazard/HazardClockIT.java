package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.deadline.Deadlines;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.Fillings;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What the clock does by itself, and who is told of it, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HazardClockIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final AheadClock CLOCK = new AheadClock();

  @TestConfiguration
  static class Time {
    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.deadlines.every", () -> "100ms");
    registry.add("shouwang.relay.heartbeat", () -> "500ms");
  }

  @BeforeAll
  static void twoEnterprisesOfOneCooperative() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  @Autowired Deadlines deadlines;

  private HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
  }

  @Test
  void everyTimerStrikesOnceAcrossStopsAndRebuildsAndThoseConcernedAreTold() {
    String hazard = callers.reported();
    CLOCK.pass(Duration.ofDays(14)); // whatever the holidays are
    awaitSteps(hazard, "confirmation-overdue");

    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    CLOCK.pass(Duration.ofDays(13));
    awaitSteps(hazard, "due-soon");

    // Down for weeks: everything that was due strikes once, in order, at the instant it was due.
    deadlines.stop();
    CLOCK.pass(Duration.ofDays(24));
    deadlines.start();
    awaitSteps(hazard, "enforcement-referred");
    List<JsonNode> steps = ofTheClock(hazard);
    assertThat(steps)
        .extracting(step -> step.get("titleZh").asString())
        .containsExactly("核实逾期", "临期", "逾期", "升级 L1", "升级 L2", "升级 L3", "移交执法");
    assertThat(steps)
        .allSatisfy(
            step -> {
              assertThat(step.get("actor").asString()).isEqualTo("timer:hazard-timers");
              assertThat(step.get("authority").asString()).isEqualTo("SYSTEM");
              assertThat(step.get("causationId").asString()).isNotBlank();
            });
    Instant dueAt = instant(steps.get(2).at("/facts/dueAt"));
    assertThat(steps.subList(1, 7))
        .extracting(step -> Duration.between(dueAt, instant(step.get("occurredAt"))).toDays())
        .containsExactly(-3L, 0L, 0L, 3L, 7L, 15L);
    assertThat(steps.get(3).at("/facts/policyVersion").asString()).isEqualTo("hazard-timers-2025");

    assertThat(ids(callers.officer(), "/api/v1/hazards/worklist?list=OVERDUE&timeliness=REFERRED"))
        .contains(hazard);
    assertThat(
            ids(
                callers.officer(),
                "/api/v1/hazards/worklist?list=OVERDUE&timeliness=OVERDUE,ESCALATED_L3"))
        .doesNotContain(hazard);

    // A rebuild of the deadlines makes nothing strike twice.
    Api operator = as(STACK.tokens().operator());
    Fillings.rebuild(operator, "hazard-timers");
    CLOCK.pass(Duration.ofDays(2));
    String second = callers.reported();
    CLOCK.pass(Duration.ofDays(14));
    awaitSteps(second, "confirmation-overdue");
    assertThat(ofTheClock(hazard)).hasSize(7);

    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已加装PE线\"}");
    callers.post(callers.peer(), hazard, "acceptance", "{}");
    CLOCK.pass(Duration.ofDays(92));
    awaitSteps(hazard, "look-back-due");
    JsonNode timeline = callers.officer().get("/api/v1/hazards/" + hazard + "/timeline").json();
    assertThat(timeline.at("/verification/intact").asBoolean()).isTrue();
    health(operator);
  }

  private void health(Api operator) {
    JsonNode health = operator.get("/actuator/health").json().at("/components/deadlines");
    assertThat(health.at("/details/hazard-timers/atWork").asBoolean()).as("%s", health).isTrue();
    assertThat(health.at("/details/hazard-timers/lagSeconds").isNumber()).isTrue();
  }

  @Test
  void whatWasSentBackInTimeAndIsEnteredLateIsOverdueAllTheSame() {
    String hazard = callers.reported();
    String left = callers.reported();
    for (String each : List.of(hazard, left)) {
      callers.post(callers.safetyOfficer(), each, "confirmation", "{\"grade\":\"GENERAL\"}");
      callers.post(callers.safetyOfficer(), each, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    }
    CLOCK.pass(Duration.ofDays(14));
    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已加装PE线\"}");
    Instant inTime = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    CLOCK.pass(Duration.ofDays(2));
    awaitSteps(left, "overdue"); // the deadline of both has struck
    assertThat(ofTheClock(hazard))
        .extracting(step -> step.get("titleZh").asString())
        .as("in vain where others had to look")
        .doesNotContain("逾期");

    callers.post(
        callers.peer(),
        hazard,
        "rejection",
        "{\"reason\":\"照片不清\",\"occurredAt\":\"" + inTime + "\"}");
    awaitSteps(hazard, "escalated");
    assertThat(ofTheClock(hazard))
        .filteredOn(step -> step.get("titleZh").asString().matches("逾期|升级.*"))
        .extracting(step -> step.get("occurredAt"), step -> step.get("titleZh").asString())
        .containsExactly(tuple(dueOf(left), "逾期"), tuple(dueOf(left), "升级 L1"));
  }

  /** When a hazard was told to be overdue. */
  private JsonNode dueOf(String hazard) {
    return ofTheClock(hazard).stream()
        .filter(step -> step.get("titleZh").asString().equals("逾期"))
        .map(step -> step.get("occurredAt"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPersonFindsTheNoticesThatConcernHerAndSaysWhichSheHasRead() {
    String hazard = callers.reported();
    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    CLOCK.pass(Duration.ofDays(40));
    awaitSteps(hazard, "enforcement-referred");

    Api responsible = callers.responsible();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(kinds(callers.officer(), hazard))
                    .containsExactlyInAnyOrder("ENFORCEMENT_REFERRED", "ESCALATED_L3"));
    assertThat(kinds(responsible, hazard))
        .containsExactlyInAnyOrder("OVERDUE", "DUE_SOON", "ASSIGNED", "CONFIRMED");
    assertThat(kinds(callers.principal(), hazard))
        .containsExactlyInAnyOrder("ENFORCEMENT_REFERRED", "ESCALATED_L1");
    assertThat(kinds(callers.safetyOfficer(), hazard)).contains("ESCALATED_L1");
    assertThat(kinds(township("xihu"), hazard)).containsExactly("ESCALATED_L2");
    assertThat(kinds(township("elsewhere"), hazard)).isEmpty();
    assertThat(kinds(callers.peer(), hazard)).as("of another enterprise").isEmpty();
    assertThat(kinds(as(STACK.tokens().officer("230109")), hazard)).isEmpty();

    // Page by page, the newest first; a cursor stays with the filling that it began on.
    Api officer = callers.officer();
    List<String> all = ids(officer, "/api/v1/hazards/inbox?limit=200");
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = officer.get("/api/v1/hazards/inbox?limit=1" + cursor).json();
      page.get("items").forEach(item -> paged.add(item.get("id").asString()));
      cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
    } while (!cursor.isEmpty());
    assertThat(paged).isEqualTo(all).hasSizeGreaterThan(1);

    JsonNode digest = officer.get("/api/v1/hazards/inbox/digest").json();
    assertThat(digest.get("unread").asInt()).isEqualTo(all.size());
    assertThat(digest.get("groups")).hasSizeLessThanOrEqualTo(all.size());
    String first = all.getFirst();
    String read = "{\"notices\":[\"%s\"]}".formatted(first);
    for (int again = 0; again < 2; again++) {
      Api.Reply reply = officer.post("/api/v1/hazards/inbox/reads", read);
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
      assertThat(reply.json().get("unread").asInt()).isEqualTo(all.size() - 1);
    }
    assertThat(ids(officer, "/api/v1/hazards/inbox?unread=true&limit=200"))
        .hasSize(all.size() - 1)
        .doesNotContain(first);
    assertThat(ids(callers.leader(), "/api/v1/hazards/inbox?unread=true")).contains(first);

    assertProblem(
        responsible.post("/api/v1/hazards/inbox/reads", read), 404, "not-found"); // not hers
    assertProblem(officer.post("/api/v1/hazards/inbox/reads", "{}"), 422, "invalid");
    String upTo = "{\"upTo\":\"%s\"}".formatted(CLOCK.instant().truncatedTo(ChronoUnit.MILLIS));
    assertThat(officer.post("/api/v1/hazards/inbox/reads", upTo).json().get("unread").asInt())
        .isZero();
    assertThat(ids(officer, "/api/v1/hazards/inbox?kind=ENFORCEMENT_REFERRED")).isNotEmpty();
  }

  @Test
  void whatGoesToATownshipReachesTheBureauWhereNoneIsKnown() {
    String somewhere = enterpriseAlone("ent-somewhere", "xihu");
    String nowhere = enterpriseAlone("ent-nowhere", null);
    String there = reportedBy(callers.officer(), somewhere);
    String lost = reportedBy(callers.officer(), nowhere);
    for (String hazard : new String[] {there, lost}) {
      callers.post(callers.officer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
      callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    }
    CLOCK.pass(Duration.ofDays(45));
    for (String hazard : new String[] {there, lost}) {
      awaitSteps(hazard, "enforcement-referred");
    }
    String[] toTheTownship = {"REPORTED", "CONFIRMED", "ESCALATED_L1", "ESCALATED_L2"};
    for (Api reader : new Api[] {callers.officer(), callers.leader()}) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(kinds(reader, lost)).contains(toTheTownship));
      assertThat(kinds(reader, there)).contains("ESCALATED_L3").doesNotContain(toTheTownship);
    }
    assertThat(kinds(township("xihu"), there)).contains(toTheTownship);
    assertThat(kinds(township("xihu"), lost)).isEmpty();
  }

  private static String enterpriseAlone(String name, @Nullable String township) {
    String enterprise = id(name);
    STACK.publish(
        enterprise,
        new Owner("371102", null, enterprise),
        new EnterpriseRegisteredV1(
            Instant.parse("2026-01-05T02:00:00Z"), "示例企业", null, township, "C26", null, true));
    return enterprise;
  }

  private static String reportedBy(Api caller, String enterprise) {
    String body =
        "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"配电箱无PE线\"}"
            .formatted(enterprise);
    String key = UUID.randomUUID().toString();
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> caller.key(key).post("/api/v1/hazards", body), answer -> answer.status() == 201)
        .json()
        .get("id")
        .asString();
  }

  private Api township(String name) {
    return as(STACK.tokens().of(Role.TOWNSHIP_OFFICER).district("371102").township(name).sign());
  }

  private List<String> kinds(Api reader, String hazard) {
    List<String> kinds = new ArrayList<>();
    reader
        .get("/api/v1/hazards/inbox?limit=200")
        .json()
        .get("items")
        .forEach(
            item -> {
              if (item.path("hazard").asString("").equals(hazard)) {
                kinds.add(item.get("kind").asString());
              }
            });
    return kinds;
  }

  private static List<String> ids(Api reader, String path) {
    List<String> ids = new ArrayList<>();
    reader.get(path).json().get("items").forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }

  /** Waits until a step is there, and the inbox knows it. */
  private void awaitSteps(String hazard, String type) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(ofTheClock(hazard))
                    .extracting(step -> step.get("type").asString())
                    .contains("org.shouwang.hazard." + type + ".v1"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                callers.officer().get("/api/v1/hazards/" + hazard).json().get("version").asInt()
                    == steps(hazard).size() - 1);
  }

  private List<JsonNode> ofTheClock(String hazard) {
    return steps(hazard).stream()
        .filter(step -> step.get("actor").asString().startsWith("timer:"))
        .toList();
  }

  private List<JsonNode> steps(String hazard) {
    List<JsonNode> steps = new ArrayList<>();
    JsonNode timeline = callers.officer().get("/api/v1/hazards/" + hazard + "/timeline").json();
    timeline.get("steps").forEach(steps::add);
    return steps;
  }

  private static Instant instant(JsonNode text) {
    return Instant.parse(text.asString());
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
