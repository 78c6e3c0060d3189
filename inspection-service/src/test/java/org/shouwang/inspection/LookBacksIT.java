package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.inspection.domain.InspectionFacts.personOf;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.hazard.HazardCategory;
import org.shouwang.contracts.hazard.HazardReportedV1;
import org.shouwang.contracts.hazard.HazardSource;
import org.shouwang.contracts.hazard.LookBackPassedV1;
import org.shouwang.contracts.hazard.LookBackScheduledV1;
import org.shouwang.contracts.hazard.RectificationAcceptedV2;
import org.shouwang.contracts.hazard.SpeakingAuthority;
import org.shouwang.contracts.hazard.TransferAcceptedV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** What was closed at an enterprise stands on the list of the next team, another one. */
class LookBacksIT extends InspectionIT {
  private static final Instant CLOSED = Instant.now().minus(Duration.ofHours(2));
  private String enterprise;

  /** A member that nobody else visits. */
  @BeforeEach
  void joins() {
    enterprise = "ent-" + UUID.randomUUID();
    STACK.publish(
        id("mem-of-" + enterprise),
        new Owner(DISTRICT, COOP, id(enterprise)),
        new MembershipAppliedV1(JOINED, COOP, id(enterprise)),
        new MembershipApprovedV1(JOINED, COOP, id(enterprise)));
  }

  @Test
  void theNextTeamAnswersAndTheCampaignWaitsForIt() {
    String first = planned(enterprise);
    String found =
        created(lead.post("/api/v1/visits", checkIn(first, enterprise, expertAlone())))
            .get("id")
            .asString();
    String hazard = closed(found);
    String other = closed(null);

    String campaign = planned(enterprise);
    String planned = "/api/v1/campaigns/" + campaign + "/look-backs";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> lead.get(planned).json().path("items").size() == 2);
    JsonNode arrived =
        created(
            lead.post(
                "/api/v1/visits", checkIn(campaign, enterprise, sentBy("ent-8"), expertAlone())));
    assertThat(arrived.at("/events/1").asString())
        .isEqualTo("org.shouwang.inspection.look-backs-listed.v1");
    String visit = arrived.get("id").asString();
    JsonNode list = checklist(visit, arrived);
    assertThat(list).hasSize(2);
    assertThat(list.at("/0/description").asString()).isEqualTo("配电箱无PE线");
    assertThat(list.at("/0/due").asBoolean()).isTrue();

    String passed = answer(hazard, "PASSED", null);
    assertProblem(
        expert().post(route(visit, "look-backs"), passed),
        409,
        "inspection",
        "look-back-of-ones-own-finding");
    assertProblem(
        inspected.post(route(visit, "look-backs"), passed), 409, "inspection", "not-of-the-team");
    ok(inspector.post(route(visit, "look-backs"), passed));
    Api principal = member(enterprise, Role.PRINCIPAL);
    ok(principal.post(route(visit, "signature"), "{}"));
    ok(lead.post("/api/v1/campaigns/" + campaign + "/findings-lock", "{}"));
    ok(
        lead.post(
            "/api/v1/campaigns/" + campaign + "/feedback-meeting",
            "{\"commonProblems\":[],\"attendance\":5}"));
    String closure = "/api/v1/campaigns/" + campaign + "/closure";
    assertProblem(lead.post(closure, "{}"), 409, "inspection", "look-backs-open");
    String photo = "cd".repeat(32);
    JsonNode answered =
        ok(
            inspector.post(
                route(visit, "look-backs"),
                answer(other, "FAILED", "PE线再次脱落")
                    .replace("}]", ",\"evidence\":[\"" + photo + "\"]}]")));
    assertThat(answered.at("/events/0").asString())
        .isEqualTo("org.shouwang.inspection.look-back-answered.v2");
    JsonNode after = checklist(visit, answered);
    assertThat(after.at("/1/passed").asBoolean()).isFalse();
    assertThat(after.at("/1/remark").asString()).isEqualTo("PE线再次脱落");
    assertThat(after.at("/1/evidence/0").asString()).isEqualTo(photo);
    assertThat(after.at("/0/evidence")).isEmpty();
    ok(lead.post(closure, "{}"));
    assertProblem(
        inspector.post(route(visit, "look-backs"), passed), 409, "inspection", "already-closed");
  }

  @Test
  void whatWasFoundUnderNoCooperativeIsForTheNextCheckOfTheEnterpriseToo() {
    String hazard = closed(null, null);
    String elsewhere = closed(id("coop-of-others"), null);
    String campaign = planned(enterprise);
    String planned = "/api/v1/campaigns/" + campaign + "/look-backs";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> lead.get(planned).json().path("items").size() == 1);
    assertThat(ok(lead.get(planned)).at("/items/0/hazardId").asString())
        .isEqualTo(hazard)
        .isNotEqualTo(elsewhere);
    assertThat(ok(member(enterprise, Role.PRINCIPAL).get(planned)).get("items")).hasSize(1);
    assertThat(ok(member("ent-9", Role.PRINCIPAL).get(planned)).get("items"))
        .as("no business of a member that neither looks nor is looked at")
        .isEmpty();

    JsonNode arrived =
        created(
            lead.post(
                "/api/v1/visits", checkIn(campaign, enterprise, sentBy("ent-8"), expertAlone())));
    String visit = arrived.get("id").asString();
    assertThat(checklist(visit, arrived)).hasSize(1);
    assertThat(ok(inspector.get(route(visit, "look-backs"))).get("items")).hasSize(1);
    assertThat(ok(member("ent-9", Role.PRINCIPAL).get(route(visit, "look-backs"))).get("items"))
        .isEmpty();
    ok(inspector.post(route(visit, "look-backs"), answer(hazard, "PASSED", null)));
  }

  @Test
  void whoeverWasResponsibleBeforeATransferLeavesTheAnswerToSomebodyElse() {
    String hazard = id("hz-" + UUID.randomUUID());
    STACK.publish(
        hazard,
        new Owner(DISTRICT, COOP, id("ent-8")),
        reported(COOP, "ent-8", null),
        new TransferAcceptedV1(CLOSED, id("ent-8"), id(enterprise), personOf(enterprise)),
        scheduled(CLOSED));
    assertAnsweredBySomebodyElse(hazard, "look-back-of-ones-own-hazard");
  }

  @Test
  void whoeverAcceptedItLeavesItToSomebodyElseToSayThatItHasLasted() {
    String hazard = id("hz-" + UUID.randomUUID());
    STACK.publish(
        hazard,
        new Owner(DISTRICT, COOP, id(enterprise)),
        reported(COOP, enterprise, null),
        new RectificationAcceptedV2(
            CLOSED, personOf("ent-8"), id("ent-8"), SpeakingAuthority.PEER, null),
        scheduled(CLOSED));
    assertAnsweredBySomebodyElse(hazard, "look-back-of-ones-own-acceptance");
  }

  /** In a visit of two, of whom the one is refused and the other is not. */
  private void assertAnsweredBySomebodyElse(String hazard, String refusal) {
    String campaign = planned(enterprise);
    String planned = "/api/v1/campaigns/" + campaign + "/look-backs";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> lead.get(planned).json().path("items").size() == 1);
    String visit =
        created(
                lead.post(
                    "/api/v1/visits",
                    checkIn(campaign, enterprise, sentBy("ent-8"), expertAlone())))
            .get("id")
            .asString();
    String passed = answer(hazard, "PASSED", null);
    assertProblem(inspector.post(route(visit, "look-backs"), passed), 409, "inspection", refusal);
    ok(expert().post(route(visit, "look-backs"), passed));
  }

  @Test
  void whatSomebodyElseHasLookedAtMeanwhileHoldsNobodyUp() {
    String hazard = closed(null);
    String campaign = planned(enterprise);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                !lead.get("/api/v1/campaigns/" + campaign + "/look-backs")
                    .json()
                    .path("items")
                    .isEmpty());
    String visit =
        created(
                lead.post(
                    "/api/v1/visits",
                    checkIn(campaign, enterprise, sentBy("ent-8"), sentBy("ent-9"))))
            .get("id")
            .asString();
    ok(member(enterprise, Role.PRINCIPAL).post(route(visit, "signature"), "{}"));
    ok(lead.post("/api/v1/campaigns/" + campaign + "/findings-lock", "{}"));
    ok(
        lead.post(
            "/api/v1/campaigns/" + campaign + "/feedback-meeting",
            "{\"commonProblems\":[],\"attendance\":5}"));
    String closure = "/api/v1/campaigns/" + campaign + "/closure";
    assertProblem(lead.post(closure, "{}"), 409, "inspection", "look-backs-open");
    STACK.publish(
        hazard,
        new Owner(DISTRICT, COOP, id(enterprise)),
        new LookBackPassedV1(Instant.now(), null, id("per-officer")));
    await().atMost(Duration.ofSeconds(30)).until(() -> lead.post(closure, "{}").status() == 200);
  }

  private String closed(String visit) {
    return closed(COOP, visit);
  }

  private String closed(String cooperative, String visit) {
    String hazard = id("hz-" + UUID.randomUUID());
    STACK.publish(
        hazard,
        new Owner(DISTRICT, cooperative, id(enterprise)),
        reported(cooperative, enterprise, visit),
        scheduled(visit == null ? CLOSED.plusSeconds(60) : CLOSED));
    return hazard;
  }

  private static HazardReportedV1 reported(String cooperative, String at, String visit) {
    return new HazardReportedV1(
        CLOSED,
        cooperative,
        id(at),
        HazardSource.INSPECTION,
        visit,
        null,
        HazardCategory.ELECTRICAL,
        null,
        "配电箱无PE线",
        null,
        null);
  }

  private static LookBackScheduledV1 scheduled(Instant at) {
    return new LookBackScheduledV1(at, CLOSED.plus(Duration.ofDays(90)), "lifecycle-test");
  }

  private String planned(String enterprise) {
    planned(); // cooperative and people are known by now
    String body =
        "{\"cooperativeId\":\"%s\",\"title\":\"回头看\",\"plannedFor\":\"2026-03-05\",\"enterprises\":[\"%s\"]}";
    return created(lead.post("/api/v1/campaigns", body.formatted(COOP, id(enterprise))))
        .get("id")
        .asString();
  }

  private JsonNode checklist(String visit, JsonNode after) {
    return ok(lead.get(route(visit, "look-backs") + "?after=" + after.get("after").asString()))
        .get("items");
  }

  private static String answer(String hazard, String outcome, String remark) {
    String why = remark == null ? "" : ",\"remark\":\"" + remark + "\"";
    return "{\"answers\":[{\"hazardId\":\"%s\",\"outcome\":\"%s\"%s}]}"
        .formatted(hazard, outcome, why);
  }

  private static String expertAlone() {
    return "{\"personId\":\"%s\",\"expert\":true}".formatted(personOf("expert"));
  }

  private Api expert() {
    return as(
        STACK
            .tokens()
            .of(Role.EXPERT)
            .account("acc-expert")
            .person(personOf("expert"))
            .district(DISTRICT)
            .sign());
  }
}
