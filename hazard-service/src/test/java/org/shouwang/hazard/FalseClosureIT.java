package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.kept;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.HazardCallers.waiting;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** 防假闭环: what looks closed and is not, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FalseClosureIT {
  private static final ServiceStack STACK = HazardCallers.joined();
  private static final String GENERAL = "{\"grade\":\"GENERAL\"}";
  private static final String MAJOR =
      "{\"grade\":\"MAJOR\",\"reason\":\"复核\",\"criterion\":"
          + "{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}";

  @LocalServerPort int port;
  private HazardCallers callers;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    // Half a year that is told afterwards, so that no time has to pass.
    registry.add("shouwang.web.occurred-days", () -> 400);
    String policy = "shouwang.hazard.lifecycle[0].";
    registry.add(policy + "version", () -> "lifecycle-it");
    registry.add(policy + "effective-from", () -> "2025-01-01");
    registry.add(policy + "review-days", () -> 10);
    registry.add(policy + "extension-days", () -> 365);
    registry.add(policy + "look-back-days", () -> 90);
    registry.add(policy + "reopen-days", () -> 180);
    registry.add(policy + "repeated.times", () -> 3);
    registry.add(policy + "repeated.months", () -> 3);
    registry.add(policy + "sampling.permille", () -> 1000);
    registry.add(policy + "sampling.review-days", () -> 15);
    registry.add(policy + "sampling.seed", () -> "it");
  }

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
  }

  @Test
  void whatBecomesMajorAfterItsRectificationIsNotClosedWithoutAPlan() {
    String hazard = rectified();
    callers.post(callers.officer(), hazard, "regrading", MAJOR);
    for (Api accepter : new Api[] {callers.expert(), callers.officer()}) {
      assertProblem(
          accepter.post(route(hazard, "acceptance"), "{}"), 409, "hazard", "acceptance-needs-plan");
    }
    callers.post(callers.officer(), hazard, "rejection", "{\"reason\":\"须先报治理方案\"}");
    assertProblem(
        callers.responsible().post(route(hazard, "rectification"), "{\"measures\":\"x\"}"),
        409,
        "hazard",
        "plan-not-approved");
  }

  @Test
  void nobodySetsTheDeadlineOfHerOwnEnterprise() {
    String hazard = callers.reported();
    callers.post(callers.safetyOfficer(), hazard, "confirmation", GENERAL);
    Api lead = as(STACK.tokens().member(OWN, COOP, Role.COOP_LEAD));
    assertProblem(
        lead.post(route(hazard, "assignment"), "{\"measure\":\"TIME_LIMITED\"}"),
        409,
        "hazard",
        "not-independent");
  }

  @Test
  void whatIsBackAfterHalfAYearIsANewHazardThatNamesTheOldOne() {
    Instant then = Instant.now().minus(190, ChronoUnit.DAYS);
    String hazard = reported(callers.safetyOfficer(), "{\"occurredAt\":\"%s\",".formatted(then));
    post(callers.safetyOfficer(), hazard, "confirmation", "\"grade\":\"GENERAL\"", then, 1);
    post(callers.safetyOfficer(), hazard, "assignment", "\"measure\":\"IMMEDIATE\"", then, 2);
    post(callers.responsible(), hazard, "rectification", "\"measures\":\"已修\"", then, 3);
    post(callers.peer(), hazard, "acceptance", "\"remark\":\"可以\"", then, 4);
    JsonNode failed =
        callers.post(callers.peer(), hazard, "look-back-failure", "{\"reason\":\"再次脱落\"}");
    assertThat(failed.get("events")).hasSize(2);

    JsonNode old = ledger(hazard, row -> row.at("/links/recurredAs").isString());
    assertThat(old.get("status").asString()).isEqualTo("CLOSED");
    assertThat(old.at("/facets/lookBack").asString()).isEqualTo("FAILED");
    String anew = old.at("/links/recurredAs").asString();
    JsonNode row = ledger(anew, found -> found.at("/links/recurrenceOf").isString());
    assertThat(row.at("/links/recurrenceOf").asString()).isEqualTo(hazard);
    assertThat(row.get("status").asString()).isEqualTo("REPORTED");
    assertThat(row.at("/report/source").asString()).isEqualTo("INSPECTION");
    assertThat(row.at("/report/description")).isEqualTo(old.at("/report/description"));
    assertThat(row.at("/facets/cycle").asInt()).isEqualTo(1);
    assertThat(titles(hazard)).contains("回头看反弹", "再次出现").doesNotContain("重新打开");
    assertThat(titles(anew)).contains("复发");
    assertThat(state(anew).at("/fields/recurrenceOf").asString()).isEqualTo(hazard);
  }

  @Test
  void whatComesAgainAndAgainIsFlaggedWithWhatCameBefore() {
    String[] same = new String[3];
    for (int i = 0; i < same.length; i++) {
      same[i] = reported(callers.safetyOfficer(), "{\"clause\":\"电-99\",");
    }
    String other = reported(callers.safetyOfficer(), "{\"clause\":\"电-98\",");
    callers.post(callers.officer(), other, "confirmation", GENERAL);
    // The first one is confirmed last, and makes the third report one of three.
    for (int i = same.length - 1; i >= 0; i--) {
      callers.post(callers.officer(), same[i], "confirmation", GENERAL);
    }
    JsonNode row = ledger(same[2], found -> found.at("/facets/repetition").isObject());
    assertThat(row.at("/facets/repetition/times").asInt()).isEqualTo(3);
    assertThat(row.at("/facets/repetition/earlier").valueStream().map(JsonNode::asString))
        .containsExactly(same[0], same[1]);
    assertThat(row.at("/facets/flags").toString()).isEqualTo("[\"REPEATED\"]");
    JsonNode flagged = callers.officer().get("/api/v1/hazards?flag=REPEATED").json();
    assertThat(flagged.get("items").valueStream().map(item -> item.get("id").asString()))
        .containsExactly(same[2]);
    assertThat(titles(same[2])).contains("重复隐患 3");
    assertThat(state(same[2]).at("/fields/scrutiny.repetition.earlier.0").asString())
        .isEqualTo(same[0]);
    callers.post(callers.safetyOfficer(), same[2], "assignment", "{\"measure\":\"TIME_LIMITED\"}");
  }

  @Test
  void whatAnEnterpriseAcceptsItselfIsDrawnForALookAtBySomebodyElse() {
    String hazard = reported(callers.responsible(), "{");
    callers.post(callers.safetyOfficer(), hazard, "confirmation", GENERAL);
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    JsonNode fixed =
        callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已修\"}");
    assertThat(waiting(colleague(), "TO_ACCEPT", fixed)).contains(hazard);
    JsonNode closed = callers.post(colleague(), hazard, "acceptance", "{}");
    assertThat(closed.get("events")).hasSize(4);
    JsonNode row = ledger(hazard, found -> found.get("status").asString().equals("CLOSED"));
    assertThat(row.at("/facets/flags").toString()).isEqualTo("[\"SAMPLED\"]");
    Instant due = Instant.parse(row.at("/facets/lookBackDueAt").asString());
    assertThat(due).isBefore(Instant.now().plus(17, ChronoUnit.DAYS));
    assertThat(titles(hazard)).contains("销号抽查");
    assertProblem(
        colleague().post(route(hazard, "look-back-pass"), "{}"), 409, "hazard", "not-independent");
    callers.post(callers.peer(), hazard, "look-back-pass", "{}");
  }

  @Test
  void whatSomebodySentBackNoColleagueAccepts() {
    String hazard = reported(callers.responsible(), "{");
    callers.post(callers.safetyOfficer(), hazard, "confirmation", GENERAL);
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已修\"}");
    callers.post(callers.safetyOfficer(), hazard, "rejection", "{\"reason\":\"未见实物\"}");
    JsonNode again =
        callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已修\"}");
    assertThat(waiting(colleague(), "TO_ACCEPT", again)).doesNotContain(hazard);
    assertThat(waiting(callers.peer(), "TO_ACCEPT", again)).contains(hazard);
    assertProblem(
        colleague().post(route(hazard, "acceptance"), "{}"),
        409,
        "hazard",
        "accepter-not-independent");
    callers.post(callers.peer(), hazard, "acceptance", "{}");
  }

  @Test
  void aBlurredPictureIsTakenAndFlagged() {
    String hazard = assigned();
    String taken = Instant.now().plusSeconds(60).toString().substring(0, 19).replace('T', ' ');
    byte[] photo = MadePictures.blurredJpeg(7, taken.replace('-', ':') + "+00:00");
    String sha256 = kept(callers.responsible(), photo);
    callers.post(
        callers.responsible(),
        hazard,
        "rectification",
        "{\"measures\":\"已修\",\"evidence\":[\"%s\"]}".formatted(sha256));
    JsonNode row = ledger(hazard, found -> !found.get("evidence").isEmpty());
    assertThat(row.at("/evidence/0/flags").toString()).isEqualTo("[\"BLURRED\"]");
    assertThat(titles(hazard)).contains("照片模糊");
  }

  private String assigned() {
    String hazard = callers.reported();
    callers.post(callers.safetyOfficer(), hazard, "confirmation", GENERAL);
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    return hazard;
  }

  private String rectified() {
    String hazard = assigned();
    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已修\"}");
    return hazard;
  }

  /** A hazard of the own enterprise, told with more than what every report tells. */
  private String reported(Api caller, String more) {
    callers.reported(); // everybody is known by now
    Api.Reply reply =
        caller.post(
            "/api/v1/hazards",
            more
                + "\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"灯具脱落\"}"
                    .formatted(OWN));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json().get("id").asString();
  }

  private void post(Api caller, String hazard, String step, String body, Instant then, int days) {
    Instant at = then.plus(days, ChronoUnit.DAYS);
    callers.post(caller, hazard, step, "{%s,\"occurredAt\":\"%s\"}".formatted(body, at));
  }

  private JsonNode ledger(String hazard, Predicate<JsonNode> as) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> callers.officer().get("/api/v1/hazards/" + hazard),
            reply -> reply.status() == 200 && as.test(reply.json()))
        .json();
  }

  private List<String> titles(String hazard) {
    return callers
        .officer()
        .get(route(hazard, "timeline"))
        .json()
        .get("steps")
        .valueStream()
        .map(step -> step.get("titleZh").asString())
        .toList();
  }

  private JsonNode state(String hazard) {
    return callers.officer().get(route(hazard, "state")).json();
  }

  private Api colleague() {
    return as(
        STACK
            .tokens()
            .of(Role.SAFETY_MANAGER)
            .account("acc-colleague")
            .person(id("per-colleague"))
            .district("371102")
            .cooperative(COOP)
            .enterprise(OWN)
            .sign());
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
