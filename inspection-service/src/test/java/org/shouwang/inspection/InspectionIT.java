package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.inspection.domain.InspectionFacts.personOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.Employment;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** One running service for all of these tests: real HTTP, real tokens, a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class InspectionIT {
  static final ServiceStack STACK = ServiceStack.start();
  static final String DISTRICT = "371102";
  static final String COOP = id("coop-1");
  static final String STRANGER = id("ent-66");
  static final String BATCHES = "/api/v1/visits/batches";
  static final Instant JOINED = Instant.parse("2026-01-05T02:00:00Z");

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
  }

  @BeforeAll
  static void aCooperativeOfThreeWithAnExpert() {
    STACK.publish(
        COOP,
        new Owner(DISTRICT, COOP, null),
        new CooperativeProposedV1(JOINED, "示例互助社", CooperativeKind.AREA, null, null, true));
    for (String name : List.of("ent-7", "ent-8", "ent-9")) {
      String enterprise = id(name);
      STACK.publish(
          id("mem-" + name),
          new Owner(DISTRICT, COOP, enterprise),
          new MembershipAppliedV1(JOINED, COOP, enterprise),
          new MembershipApprovedV1(JOINED, COOP, enterprise));
      STACK.publish(
          personOf(name),
          new Owner(DISTRICT, null, enterprise),
          new PersonRegisteredV1(JOINED, Position.SAFETY_MANAGER, Employment.OWN, enterprise));
    }
    STACK.publish(
        personOf("expert"),
        new Owner(DISTRICT, null, null),
        new PersonRegisteredV1(JOINED, Position.EXPERT, null, null));
    STACK.publish(
        id("exp-1"),
        new Owner(DISTRICT, COOP, null),
        new ExpertEngagedV1(JOINED, personOf("expert"), COOP, List.of("用电")));
  }

  @LocalServerPort int port;

  Api lead;
  Api officer;
  Api inspector;
  Api inspected;

  @BeforeEach
  void callers() {
    lead = member("ent-9", Role.COOP_LEAD);
    officer = as(STACK.tokens().officer(DISTRICT));
    inspector = member("ent-8", Role.SAFETY_MANAGER);
    inspected = member("ent-7", Role.PRINCIPAL);
  }

  String begun() {
    String campaign = planned();
    return created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7"))).get("id").asString();
  }

  String planned() {
    String key = UUID.randomUUID().toString();
    // The cooperative is known as soon as its events have arrived; until then there is none.
    Api.Reply reply =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> lead.key(key).post("/api/v1/campaigns", plan()),
                answer -> answer.status() == 201 && everybodyIsKnown());
    return reply.json().get("id").asString();
  }

  boolean everybodyIsKnown() {
    String body =
        "{\"cooperativeId\":\"%s\",\"enterpriseId\":\"%s\",\"experts\":[\"%s\",\"%s\"],"
            + "\"purpose\":\"CONSULTATION\"}";
    // Refused for the doubled expert only when membership and expert are known.
    Api.Reply probe =
        officer.post(
            "/api/v1/expert-visits",
            body.formatted(COOP, id("ent-9"), personOf("expert"), personOf("expert")));
    return probe.reason().equals("expert-repeated");
  }

  static String plan() {
    return "{\"cooperativeId\":\"%s\",\"title\":\"三月互查\",\"plannedFor\":\"2026-03-05\",\"enterprises\":[\"%s\",\"%s\",\"%s\"]}"
        .formatted(COOP, id("ent-7"), id("ent-8"), STRANGER);
  }

  static String checkIn(String campaign, String enterprise) {
    return checkIn(campaign, enterprise, sentBy("ent-8"), sentBy("ent-9"));
  }

  static String checkIn(String campaign, String enterprise, String... team) {
    return "{\"campaignId\":\"%s\",\"enterpriseId\":\"%s\",\"team\":[%s]}"
        .formatted(campaign, id(enterprise), String.join(",", team));
  }

  static String sentBy(String enterprise) {
    return "{\"personId\":\"%s\",\"enterpriseId\":\"%s\",\"expert\":false}"
        .formatted(personOf(enterprise), id(enterprise));
  }

  static String finding() {
    return "{\"category\":\"ELECTRICAL\",\"description\":\"配电箱无PE线\",\"commonality\":\"COMMON\"}";
  }

  /** One item of a batch, under a key of its own. */
  static String item(String type, String target, String body) {
    return "{\"key\":\"%s\",\"type\":\"%s\",%s\"body\":%s}"
        .formatted(UUID.randomUUID(), type, target, body);
  }

  static String items(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  /** The visit whose id a device without a network does not know. */
  static String arrival(String campaign, String enterprise) {
    return "\"arrival\":{\"campaignId\":\"%s\",\"enterpriseId\":\"%s\"},"
        .formatted(campaign, id(enterprise));
  }

  static JsonNode batch(Api caller, String body) {
    return ok(caller.post(BATCHES, body)).get("items");
  }

  static String route(String visit, String step) {
    return "/api/v1/visits/" + visit + "/" + step;
  }

  Api member(String enterprise, Role... roles) {
    return as(
        STACK
            .tokens()
            .of(roles)
            .account("acc-of-" + enterprise)
            .person(personOf(enterprise))
            .enterprise(id(enterprise))
            .cooperative(COOP)
            .district(DISTRICT)
            .sign());
  }

  Api as(String token) {
    return Api.at(port).as(token);
  }

  static JsonNode created(Api.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  static JsonNode ok(Api.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }
}
