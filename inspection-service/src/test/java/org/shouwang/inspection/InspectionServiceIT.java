package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.inspection.domain.InspectionFacts.personOf;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** The service as its callers see it: a campaign from plan to closure, and what surrounds it. */
class InspectionServiceIT extends InspectionIT {
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
}
