package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.inspection.domain.InspectionFacts.personOf;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** Who may visit whom, and who may write into the record. */
class VisitsIT extends InspectionIT {
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
    String visit = arrived.get("id").asString();
    String photo = "ab".repeat(32);
    JsonNode recorded =
        ok(
            expert.post(
                route(visit, "findings"),
                finding()
                    .replace(
                        "}",
                        ",\"position\":{\"latitude\":35.412345,\"longitude\":119.456789},\"accidentClass\":{\"version\":\"1986\",\"code\":\"5\"},\"criterion\":{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"},\"evidence\":[\""
                            + photo
                            + "\"]}")));
    assertThat(recorded.at("/events/0").asString())
        .isEqualTo("org.shouwang.inspection.finding-recorded.v3");
    assertThat(
            expert
                .get("/api/v1/visits/" + visit + "?after=" + recorded.get("after").asString())
                .json()
                .at("/findings/0/evidence/0")
                .asString())
        .isEqualTo(photo);
    assertProblem(
        expert.post(
            route(visit, "findings"),
            finding()
                .replace(
                    "}",
                    ",\"position\":{\"latitude\":35.4,\"longitude\":119.4,\"coordinateSystem\":\"GCJ02\"}}")),
        422,
        "invalid");
    assertProblem(
        expert.post(
            route(visit, "findings"), finding().replace("}", ",\"evidence\":[\"photo.jpg\"]}")),
        422,
        "invalid");
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
}
