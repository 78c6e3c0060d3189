package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.inspection.domain.InspectionFacts.personOf;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** The service as its callers see it: real HTTP, real tokens, a real broker. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class InspectionServiceIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static final String DISTRICT = "371102";
  private static final String COOP = id("coop-1");
  private static final String STRANGER = id("ent-66");
  private static final Instant JOINED = Instant.parse("2026-01-05T02:00:00Z");

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

  private Api lead;
  private Api officer;
  private Api inspector;
  private Api inspected;

  @BeforeEach
  void callers() {
    lead = member("ent-9", Role.COOP_LEAD);
    officer = as(STACK.tokens().officer(DISTRICT));
    inspector = member("ent-8", Role.SAFETY_MANAGER);
    inspected = member("ent-7", Role.PRINCIPAL);
  }

  @Test
  void aCampaignGoesItsWholeWay() {
    String campaign = planned();
    JsonNode arrived = created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7")));
    String visit = arrived.get("id").asString();
    JsonNode found = ok(inspector.post(route(visit, "findings"), finding()));
    assertThat(found.get("id").asString()).isEqualTo(visit);
    assertThat(found.get("finding").asString()).startsWith("fin-");
    ok(inspector.post(route(visit, "strengths"), "{\"description\":\"每日班前会\"}"));

    String lock = "/api/v1/campaigns/" + campaign + "/findings-lock";
    assertProblem(lead.post(lock, "{}"), 409, "inspection", "visits-not-signed");
    ok(inspected.post(route(visit, "signature"), "{}"));
    assertProblem(
        inspector.post(route(visit, "findings"), finding()), 409, "inspection", "record-finished");
    ok(lead.post(lock, "{}"));
    String meeting = "/api/v1/campaigns/" + campaign + "/feedback-meeting";
    assertProblem(
        lead.post(meeting, "{\"commonProblems\":[],\"attendance\":6}"),
        409,
        "inspection",
        "common-problems-not-named");
    ok(lead.post(meeting, "{\"commonProblems\":[\"配电箱无PE线\"],\"attendance\":6}"));
    JsonNode closed = ok(lead.post("/api/v1/campaigns/" + campaign + "/closure", "{}"));

    JsonNode shown =
        officer
            .get("/api/v1/campaigns/" + campaign + "?after=" + closed.get("after").asString())
            .json();
    assertThat(shown.get("stage").asString()).isEqualTo("CLOSED");
    assertThat(shown.at("/counts/findings").asInt()).isEqualTo(1);
    assertThat(shown.at("/counts/strengths").asInt()).isEqualTo(1);
    JsonNode record = inspected.get("/api/v1/visits/" + visit).json();
    assertThat(record.get("stage").asString()).isEqualTo("SIGNED");
    assertThat(record.at("/findings/0/commonality").asString()).isEqualTo("COMMON");
    assertThat(record.at("/findings/0/id").asString()).isEqualTo(found.get("finding").asString());
    JsonNode visits = officer.get("/api/v1/visits?campaign=" + campaign).json().get("items");
    assertThat(visits).hasSize(1);
    assertThat(visits.at("/0/findings").asInt()).isEqualTo(1);
  }

  @Test
  void aCampaignIsInProgressOnceSomebodyWasVisited() {
    String campaign = planned();
    JsonNode arrived = created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7")));
    String after = "?after=" + arrived.get("after").asString();
    assertThat(officer.get("/api/v1/visits" + after).status()).isEqualTo(200);
    assertThat(officer.get("/api/v1/campaigns/" + campaign + after).json().get("stage").asString())
        .isEqualTo("IN_PROGRESS");
  }

  @Test
  void aTeamIsWhatMembershipToldNotWhatTheRequestClaims() {
    String campaign = planned();
    Api.Reply own =
        lead.post(
            "/api/v1/visits",
            checkIn(campaign, "ent-7", sentBy("ent-8"), sentBy("ent-9"), sentBy("ent-7")));
    assertProblem(own, 409, "inspection", "team-not-independent");
    Api.Reply lied =
        lead.post(
            "/api/v1/visits",
            checkIn(
                campaign,
                "ent-7",
                sentBy("ent-9"),
                "{\"personId\":\"%s\",\"enterpriseId\":\"%s\",\"expert\":false}"
                    .formatted(personOf("ent-7"), id("ent-8"))));
    assertThat(assertProblem(lied, 422, "invalid").at("/errors/0/pointer").asString())
        .isEqualTo("/team/1/enterpriseId");
    Api.Reply noExpert =
        lead.post(
            "/api/v1/visits",
            checkIn(
                campaign,
                "ent-7",
                "{\"personId\":\"%s\",\"expert\":true}".formatted(personOf("ent-8"))));
    assertThat(assertProblem(noExpert, 422, "invalid").at("/errors/0/pointer").asString())
        .isEqualTo("/team/0/expert");
    Api.Reply nobody =
        lead.post(
            "/api/v1/visits",
            checkIn(
                campaign,
                "ent-7",
                "{\"personId\":\"%s\",\"expert\":false}".formatted(personOf("nobody"))));
    assertThat(assertProblem(nobody, 422, "invalid").at("/errors/0/pointer").asString())
        .isEqualTo("/team/0/personId");
  }

  @Test
  void anExpertMayComeAloneAndRecords() {
    String campaign = planned();
    JsonNode arrived =
        created(
            lead.post(
                "/api/v1/visits",
                checkIn(
                    campaign,
                    "ent-8",
                    "{\"personId\":\"%s\",\"expert\":true}".formatted(personOf("expert")))));
    Api expert =
        as(
            STACK
                .tokens()
                .of(Role.EXPERT)
                .account("acc-expert")
                .person(personOf("expert"))
                .district(DISTRICT)
                .sign());
    ok(expert.post(route(arrived.get("id").asString(), "findings"), finding()));
    assertThat(expert.get("/api/v1/visits?campaign=" + campaign).json().get("items")).isEmpty();
  }

  @Test
  void anEnterpriseIsVisitedOncePerCampaign() {
    String campaign = planned();
    created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7")));
    assertProblem(
        lead.post("/api/v1/visits", checkIn(campaign, "ent-7")),
        409,
        "inspection",
        "already-checked-in");
  }

  @Test
  void onlyMembersOfThePlanAreVisited() {
    String campaign = planned();
    assertProblem(
        lead.post("/api/v1/visits", checkIn(campaign, "ent-66")),
        409,
        "inspection",
        "enterprise-not-a-member");
    assertProblem(
        lead.post("/api/v1/visits", checkIn(campaign, "ent-67")),
        409,
        "inspection",
        "enterprise-not-in-campaign");
  }

  @Test
  void nobodyOfTheInspectedEnterpriseWritesIntoTheRecord() {
    String visit = begun();
    assertProblem(
        inspected.post(route(visit, "findings"), finding()), 409, "inspection", "not-of-the-team");
    assertProblem(
        inspector.post(route(visit, "signature"), "{}"),
        409,
        "inspection",
        "signer-not-of-the-enterprise");
    JsonNode refused =
        ok(inspector.post(route(visit, "signature-refusal"), "{\"reason\":\"负责人不在场\"}"));
    assertThat(refused.at("/events/0").asString())
        .isEqualTo("org.shouwang.inspection.signature-refused.v1");
  }

  @Test
  void aRepeatedFindingIsAnsweredAlikeAndAnotherBodyIsRefused() {
    String visit = begun();
    Api once = inspector.key("finding-once-" + visit);
    Api.Reply first = once.post(route(visit, "findings"), finding());
    Api.Reply again = once.post(route(visit, "findings"), finding());
    assertThat(again.text()).isEqualTo(first.text());
    assertProblem(
        once.post(route(visit, "findings"), finding().replace("COMMON", "SPECIFIC")),
        422,
        "command-key-reused");
  }

  @Test
  void anotherTenantsThingsDoNotExist() {
    String campaign = planned();
    String visit =
        created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7"))).get("id").asString();
    Api district = as(STACK.tokens().officer("230109"));
    Api cooperative =
        as(STACK.tokens().member(id("ent-50"), id("coop-5"), Role.COOP_LEAD, Role.SAFETY_MANAGER));
    for (Api stranger : List.of(district, cooperative)) {
      String lock = "/api/v1/campaigns/" + campaign + "/findings-lock";
      assertThat(stranger.post(lock, "{}").status()).isEqualTo(404);
      assertThat(stranger.get("/api/v1/campaigns/" + campaign).status()).isEqualTo(404);
      assertThat(stranger.get("/api/v1/visits/" + visit).status()).isEqualTo(404);
      assertThat(stranger.post(route(visit, "strengths"), "{\"description\":\"好\"}").status())
          .isEqualTo(404);
      assertThat(stranger.post("/api/v1/visits", checkIn(campaign, "ent-8")).status())
          .isEqualTo(404);
      assertThat(stranger.get("/api/v1/campaigns").json().get("items")).isEmpty();
      assertThat(stranger.post("/api/v1/campaigns", plan()).status()).isEqualTo(422);
    }
    assertThat(Api.at(port).get("/api/v1/campaigns").status()).isEqualTo(401);
    assertThat(as(STACK.tokens().operator()).get("/api/v1/campaigns/" + campaign).status())
        .isEqualTo(403);
  }

  @Test
  void expertVisitsAreRecordedAndListed() {
    planned();
    String body =
        "{\"cooperativeId\":\"%s\",\"enterpriseId\":\"%s\",\"experts\":[\"%s\"],"
            + "\"purpose\":\"HAZARD_DIAGNOSIS\",\"summary\":\"逐台检查\"}";
    JsonNode recorded =
        created(
            officer.post(
                "/api/v1/expert-visits", body.formatted(COOP, id("ent-7"), personOf("expert"))));
    JsonNode items =
        lead.get(
                "/api/v1/expert-visits?cooperative="
                    + COOP
                    + "&after="
                    + recorded.get("after").asString())
            .json()
            .get("items");
    assertThat(items.at("/0/experts/0").asString()).isEqualTo(personOf("expert"));
    Api.Reply noExpert =
        officer.post("/api/v1/expert-visits", body.formatted(COOP, id("ent-7"), personOf("ent-8")));
    assertThat(assertProblem(noExpert, 422, "invalid").at("/errors/0/pointer").asString())
        .isEqualTo("/experts/0");
  }

  @Test
  void campaignsArePagedWithTheNewestFirst() {
    for (int i = 0; i < 5; i++) {
      planned();
    }
    String all = "/api/v1/campaigns?cooperative=" + COOP;
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(officer.get(all).json().get("items")).hasSizeGreaterThanOrEqualTo(5));
    JsonNode whole = officer.get(all + "&limit=200").json();
    JsonNode first = officer.get(all + "&limit=2").json();
    JsonNode second = officer.get(all + "&limit=2&cursor=" + first.get("next").asString()).json();
    assertThat(first.at("/items/1/id")).isEqualTo(whole.at("/items/1/id"));
    assertThat(second.at("/items/0/id")).isEqualTo(whole.at("/items/2/id"));
    assertProblem(officer.get(all + "&cursor=" + "A".repeat(40)), 422, "cursor-invalid");
  }

  private String begun() {
    String campaign = planned();
    return created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7"))).get("id").asString();
  }

  private String planned() {
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

  private boolean everybodyIsKnown() {
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

  private static String plan() {
    return "{\"cooperativeId\":\"%s\",\"title\":\"三月互查\",\"plannedFor\":\"2026-03-05\",\"enterprises\":[\"%s\",\"%s\",\"%s\"]}"
        .formatted(COOP, id("ent-7"), id("ent-8"), STRANGER);
  }

  private static String checkIn(String campaign, String enterprise) {
    return checkIn(campaign, enterprise, sentBy("ent-8"), sentBy("ent-9"));
  }

  private static String checkIn(String campaign, String enterprise, String... team) {
    return "{\"campaignId\":\"%s\",\"enterpriseId\":\"%s\",\"team\":[%s]}"
        .formatted(campaign, id(enterprise), String.join(",", team));
  }

  private static String sentBy(String enterprise) {
    return "{\"personId\":\"%s\",\"enterpriseId\":\"%s\",\"expert\":false}"
        .formatted(personOf(enterprise), id(enterprise));
  }

  private static String finding() {
    return "{\"category\":\"ELECTRICAL\",\"description\":\"配电箱无PE线\",\"commonality\":\"COMMON\"}";
  }

  private static String route(String visit, String step) {
    return "/api/v1/visits/" + visit + "/" + step;
  }

  private Api member(String enterprise, Role... roles) {
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

  private Api as(String token) {
    return Api.at(port).as(token);
  }

  private static JsonNode created(Api.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json();
  }

  private static JsonNode ok(Api.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }
}
