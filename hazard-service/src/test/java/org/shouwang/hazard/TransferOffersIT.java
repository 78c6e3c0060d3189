package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A hazard is another enterprise's, which is a member of another cooperative or of none. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TransferOffersIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final AheadClock CLOCK = new AheadClock();
  private static final String DISTRICT = "371102";
  private static final String OTHER_COOP = id("coop-2");
  private static final String THERE = id("ent-20");
  private static final String NEIGHBOUR = id("ent-21");
  private static final String ALONE = id("ent-30");
  private static final Instant JOINED = Instant.parse("2026-01-05T02:00:00Z");

  @TestConfiguration(proxyBeanMethods = false)
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
  static void enterprisesOfTwoCooperativesAndOfNone() {
    HazardCallers.join(STACK);
    for (String enterprise : new String[] {THERE, NEIGHBOUR, ALONE}) {
      STACK.publish(
          enterprise,
          new Owner(DISTRICT, null, enterprise),
          new EnterpriseRegisteredV1(JOINED, "示例企业", null, "xihu", "C26", null, true));
    }
    for (String enterprise : new String[] {THERE, NEIGHBOUR}) {
      STACK.publish(
          id("mem-" + enterprise),
          new Owner(DISTRICT, OTHER_COOP, enterprise),
          new MembershipAppliedV1(JOINED, OTHER_COOP, enterprise),
          new MembershipApprovedV1(JOINED, OTHER_COOP, enterprise));
    }
  }

  @LocalServerPort int port;

  private HazardCallers callers;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
  }

  @Test
  void whoeverIsAskedSeesWhatItNeedsToAnswerAndTheRestOnceItHasAccepted() {
    String hazard = assigned();
    Api receiver = of(THERE, OTHER_COOP, Role.PRINCIPAL);
    assertThat(receiver.get("/api/v1/hazards/" + hazard).status()).isEqualTo(404);
    offer(hazard, THERE);

    JsonNode waiting = listed(receiver, "TRANSFERS", hazard, true);
    assertThat(waiting.has("since")).isTrue();
    JsonNode shown = receiver.get("/api/v1/hazards/" + hazard).json();
    for (JsonNode one : new JsonNode[] {waiting, shown}) {
      assertThat(one.get("enterprise").asString()).isEqualTo(OWN);
      assertThat(one.at("/report/description").asString()).isEqualTo("配电箱无PE线");
      assertThat(one.at("/assignment/dueAt").isString()).isTrue();
      assertThat(one.at("/facets/transferReason").asString()).isEqualTo("出租方管理");
      assertThat(one.toString())
          .as("under whom it was found and who was responsible before are not its business yet")
          .doesNotContain(COOP);
      assertThat(one.at("/report/source").isMissingNode()).isTrue();
      assertThat(one.get("evidence")).isEmpty();
      assertThat(one.at("/facets/segments")).isEmpty();
    }
    assertThat(badge(receiver)).isPositive();
    assertThat(receiver.get(route(hazard, "timeline")).status()).isEqualTo(404);
    assertThat(receiver.post(route(hazard, "rectification"), "{\"measures\":\"x\"}").status())
        .isEqualTo(404);

    Api employee = of(THERE, OTHER_COOP, Role.EMPLOYEE);
    Api neighbour = of(NEIGHBOUR, OTHER_COOP, Role.PRINCIPAL);
    Api head = of(NEIGHBOUR, OTHER_COOP, Role.COOP_LEAD);
    Api elsewhere =
        as(STACK.tokens().of(Role.PRINCIPAL).district("230109").enterprise(THERE).sign());
    for (Api stranger : new Api[] {employee, neighbour, head, elsewhere}) {
      assertThat(stranger.get("/api/v1/hazards/" + hazard).status()).isEqualTo(404);
    }
    for (Api stranger : new Api[] {neighbour, elsewhere}) {
      assertThat(stranger.post(route(hazard, "transfer-acceptance"), "{}").status()).isEqualTo(404);
      assertThat(
              stranger.post(route(hazard, "transfer-refusal"), "{\"reason\":\"合同另有约定\"}").status())
          .isEqualTo(404);
    }
    listed(neighbour, "TRANSFERS", hazard, false);
    listed(employee, "TRANSFERS", hazard, false);

    String key = UUID.randomUUID().toString();
    Api.Reply accepted = receiver.key(key).post(route(hazard, "transfer-acceptance"), "{}");
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    Api.Reply again = receiver.key(key).post(route(hazard, "transfer-acceptance"), "{}");
    assertThat(again.json()).isEqualTo(accepted.json());
    JsonNode mine = after(receiver, hazard, accepted.json());
    assertThat(mine.get("enterprise").asString()).isEqualTo(THERE);
    assertThat(mine.get("cooperative").asString()).as("where it was found").isEqualTo(COOP);
    assertThat(mine.at("/facets/segments")).hasSize(2);
    assertThat(receiver.get(route(hazard, "timeline")).status()).isEqualTo(200);
    assertThat(neighbour.get("/api/v1/hazards/" + hazard).status()).isEqualTo(404);

    // The giver reads on as a member of the cooperative, and moves nothing any more.
    assertThat(callers.principal().get("/api/v1/hazards/" + hazard).status()).isEqualTo(200);
    assertThat(
            callers
                .responsible()
                .post(route(hazard, "rectification"), "{\"measures\":\"x\"}")
                .status())
        .isEqualTo(404);
    callers.post(receiver, hazard, "transfer-proposal", to(OWN));
    callers.post(callers.responsible(), hazard, "transfer-refusal", "{\"reason\":\"已移交\"}");
    callers.post(
        of(THERE, OTHER_COOP, Role.SAFETY_MANAGER),
        hazard,
        "rectification",
        "{\"measures\":\"已加装PE线\"}");
    callers.post(callers.peer(), hazard, "acceptance", "{}");
  }

  @Test
  void whoeverRefusesSeesNothingOfItAnyMoreAndMaySayItAgain() {
    String hazard = assigned();
    offer(hazard, ALONE);
    Api receiver = of(ALONE, null, Role.SAFETY_MANAGER);
    listed(receiver, "TRANSFERS", hazard, true);
    String key = UUID.randomUUID().toString();
    String refusal = "{\"reason\":\"合同另有约定\"}";
    Api.Reply declined = receiver.key(key).post(route(hazard, "transfer-refusal"), refusal);
    assertThat(declined.status()).as(declined.text()).isEqualTo(200);
    assertThat(receiver.key(key).post(route(hazard, "transfer-refusal"), refusal).json())
        .isEqualTo(declined.json());
    listed(receiver, "TRANSFERS", hazard, false);
    assertThat(receiver.get("/api/v1/hazards/" + hazard).status()).isEqualTo(404);
    assertProblem(
        receiver.post(route(hazard, "transfer-acceptance"), "{}"),
        409,
        "hazard",
        "no-transfer-pending");
    offer(hazard, THERE);
    assertThat(receiver.post(route(hazard, "transfer-acceptance"), "{}").status())
        .as("asked of another one now")
        .isEqualTo(404);
  }

  @Test
  void aLeaseShowsWhoseItIsToWhoeverSeesTheHazardAfterTheAnswer() {
    Api receiver = of(THERE, OTHER_COOP, Role.PRINCIPAL);
    Api colleague = of(THERE, OTHER_COOP, Role.SAFETY_MANAGER);
    Api neighbour = of(NEIGHBOUR, OTHER_COOP, Role.PRINCIPAL);
    String accepted = assigned();
    String refused = assigned();
    for (String hazard : new String[] {accepted, refused}) {
      offer(hazard, THERE);
    }
    String lease = lease(receiver);
    assertThat(neighbour.post(route(refused, "transfer-refusal"), refusal(lease)).status())
        .isEqualTo(404);
    assertProblem(
        colleague.post(route(refused, "transfer-refusal"), refusal(lease)), 422, "invalid");
    assertThat(callers.officer().get(photo(lease)).status()).isEqualTo(404);

    String key = UUID.randomUUID().toString();
    Api.Reply answer = receiver.key(key).post(route(refused, "transfer-refusal"), refusal(lease));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(receiver.key(key).post(route(refused, "transfer-refusal"), refusal(lease)).json())
        .isEqualTo(answer.json());
    assertThat(steps(refused))
        .endsWith(
            "org.shouwang.hazard.transfer-declined.v1", "org.shouwang.hazard.evidence-attached.v2");
    for (Api reader : new Api[] {callers.officer(), callers.responsible(), receiver}) {
      assertThat(reader.get(photo(lease)).status()).isEqualTo(200);
    }
    for (Api stranger : new Api[] {colleague, neighbour}) {
      assertThat(stranger.get(photo(lease)).status()).isEqualTo(404);
    }

    String contract = lease(receiver);
    callers.post(receiver, accepted, "transfer-acceptance", evidence(contract));
    assertThat(steps(accepted))
        .endsWith(
            "org.shouwang.hazard.transfer-accepted.v1", "org.shouwang.hazard.evidence-attached.v2");
    for (Api reader : new Api[] {callers.officer(), callers.responsible(), receiver, colleague}) {
      assertThat(reader.get(photo(contract)).status()).isEqualTo(200);
    }
    assertThat(neighbour.get(photo(contract)).status()).isEqualTo(404);
  }

  @Test
  void aTransferThatNobodyAnswersIsOnTheOfficersListAndMayStillBeAccepted() {
    String hazard = assigned();
    offer(hazard, THERE);
    listed(callers.officer(), "TRANSFERS_TO_IMPOSE", hazard, false);
    CLOCK.pass(Duration.ofDays(14)); // whatever the holidays are
    listed(callers.officer(), "TRANSFERS_TO_IMPOSE", hazard, true);
    Api receiver = of(THERE, OTHER_COOP, Role.SAFETY_MANAGER);
    listed(receiver, "TRANSFERS", hazard, true);
    String other = assigned();
    offer(other, ALONE);
    CLOCK.pass(Duration.ofDays(14));
    listed(callers.officer(), "TRANSFERS_TO_IMPOSE", other, true);

    callers.post(receiver, hazard, "transfer-acceptance", "{}");
    listed(callers.officer(), "TRANSFERS_TO_IMPOSE", hazard, false);
    callers.post(callers.officer(), other, "transfer-imposition", "{\"reason\":\"产权证载明\"}");
    listed(callers.officer(), "TRANSFERS_TO_IMPOSE", other, false);
    listed(of(ALONE, null, Role.SAFETY_MANAGER), "TO_RECTIFY", other, true);
  }

  @Test
  void theLookBackOfWhatAnEnterpriseOutsideEveryCooperativeTookOverIsTheTownshipsToDo() {
    String hazard = assigned();
    offer(hazard, ALONE);
    callers.post(of(ALONE, null, Role.PRINCIPAL), hazard, "transfer-acceptance", "{}");
    callers.post(
        of(ALONE, null, Role.SAFETY_MANAGER), hazard, "rectification", "{\"measures\":\"已加装PE线\"}");
    callers.post(callers.officer(), hazard, "acceptance", "{}");

    Api township = officerOf("xihu");
    for (Api whose : new Api[] {township, callers.officer()}) {
      JsonNode waiting = listed(whose, "LOOK_BACKS", hazard, true);
      assertThat(waiting.get("enterprise").asString()).isEqualTo(ALONE);
    }
    listed(officerOf("elsewhere"), "LOOK_BACKS", hazard, false);
    CLOCK.pass(Duration.ofDays(91));
    for (Api whose : new Api[] {township, callers.officer()}) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  whose
                      .get("/api/v1/hazards/inbox?kind=LOOK_BACK_DUE&limit=200")
                      .text()
                      .contains(hazard));
    }
    callers.post(township, hazard, "look-back-pass", "{\"remark\":\"仍完好\"}");
    listed(township, "LOOK_BACKS", hazard, false);
  }

  private static String lease(Api sender) {
    return EvidenceCallers.kept(
        sender, MadePictures.jpeg(ThreadLocalRandom.current().nextLong(), null));
  }

  private static String evidence(String lease) {
    return "{\"evidence\":[\"%s\"]}".formatted(lease);
  }

  private static String refusal(String lease) {
    return "{\"reason\":\"合同另有约定\",\"evidence\":[\"%s\"]}".formatted(lease);
  }

  private static String photo(String lease) {
    return "/api/v1/evidence/" + lease;
  }

  private List<String> steps(String hazard) {
    return callers
        .officer()
        .get(route(hazard, "timeline"))
        .json()
        .get("steps")
        .valueStream()
        .map(step -> step.get("type").asString())
        .toList();
  }

  private Api officerOf(String township) {
    return as(
        STACK.tokens().of(Role.TOWNSHIP_OFFICER).district(DISTRICT).township(township).sign());
  }

  private String assigned() {
    String hazard = callers.reported();
    callers.post(callers.officer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    return hazard;
  }

  /** Proposed to an enterprise, as soon as it is known here. */
  private void offer(String hazard, String enterprise) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                callers
                        .principal()
                        .post(route(hazard, "transfer-proposal"), to(enterprise))
                        .status()
                    == 200);
  }

  private static String to(String enterprise) {
    return "{\"toEnterpriseId\":\"%s\",\"reason\":\"出租方管理\"}".formatted(enterprise);
  }

  private JsonNode after(Api caller, String hazard, JsonNode last) {
    return caller
        .get("/api/v1/hazards/" + hazard + "?after=" + last.get("after").asString())
        .json();
  }

  private static long badge(Api caller) {
    return caller
        .get("/api/v1/hazards/worklists")
        .json()
        .get("items")
        .valueStream()
        .filter(one -> one.get("list").asString().equals("TRANSFERS"))
        .findFirst()
        .orElseThrow()
        .get("count")
        .asLong();
  }

  private static JsonNode listed(Api caller, String list, String hazard, boolean wanted) {
    return await()
        .alias(list + " holds it: " + wanted)
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                caller
                    .get("/api/v1/hazards/worklist?order=NEWEST&list=" + list)
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(item -> item.get("id").asString().equals(hazard))
                    .findFirst(),
            (Optional<JsonNode> found) -> found.isPresent() == wanted)
        .orElse(null);
  }

  private Api of(String enterprise, String cooperative, Role role) {
    var token = STACK.tokens().of(role).district(DISTRICT).enterprise(enterprise);
    return as((cooperative == null ? token : token.cooperative(cooperative)).sign());
  }

  private Api as(String token) {
    return Api.at(port).as(token);
  }
}
