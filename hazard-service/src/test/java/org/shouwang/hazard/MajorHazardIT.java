package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.shown;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.HazardCallers.waiting;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** What is asked of a major hazard (重大隐患) only. */
class MajorHazardIT extends LifecycleIT {
  @Test
  void aMajorHazardIsStoppedListedPlannedAcceptedByBothAndResumed() {
    String hazard = callers.reported();
    post(
        callers.officer(),
        hazard,
        "confirmation",
        "{\"grade\":\"MAJOR\",\"criterion\":"
            + "{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}");
    post(callers.responsible(), hazard, "interim-controls", "{\"measures\":\"断电挂牌\"}");
    post(callers.officer(), hazard, "suspension", "{\"extent\":\"PARTIAL\",\"reason\":\"重大隐患\"}");
    assertThat(status(callers.officer(), hazard, "listing", listing())).isEqualTo(403);
    post(callers.leader(), hazard, "listing", listing());
    post(
        callers.expert(),
        hazard,
        "prescription",
        "{\"diagnosis\":\"线路老化\",\"prescription\":\"更换线缆\"}");
    post(callers.officer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    String measures = "{\"measures\":\"已更换\"}";
    assertProblem(
        callers.responsible().post(route(hazard, "rectification"), measures),
        409,
        "hazard",
        "plan-not-approved");
    post(callers.principal(), hazard, "governance-plan", plan());
    post(callers.officer(), hazard, "governance-plan-return", WHY);
    post(callers.principal(), hazard, "governance-plan", plan());
    post(callers.officer(), hazard, "governance-plan-approval", "{}");
    assertProblem(
        callers.responsible().post(route(hazard, "rectification"), measures),
        409,
        "hazard",
        "after-photo-missing");
    post(callers.responsible(), hazard, "rectification", shown(callers.responsible(), "已更换"));
    post(callers.principal(), hazard, "resumption-request", "{}");
    JsonNode half = post(callers.expert(), hazard, "acceptance", "{}");
    assertThat(half.get("events")).hasSize(1);
    post(callers.officer(), hazard, "acceptance", "{}");
    post(callers.officer(), hazard, "resumption", "{}");
    JsonNode last = post(callers.leader(), hazard, "delisting", WHY);

    JsonNode row = ledger(hazard, last);
    assertThat(row.get("status").asString()).isEqualTo("CLOSED");
    assertThat(row.at("/facets/supervision").asString()).isEqualTo("DELISTED");
    assertThat(waiting(callers.officer(), "DELISTINGS_TO_PUBLISH", last)).contains(hazard);
    String notice = "{\"notice\":\"安委办公告2026年第9号\"}";
    JsonNode known = post(callers.officer(), hazard, "delisting-publication", notice);
    assertThat(waiting(callers.officer(), "DELISTINGS_TO_PUBLISH", known)).doesNotContain(hazard);
    assertThat(ledger(hazard, known).at("/facets/delistingPublishedAt").isString()).isTrue();
    assertProblem(
        callers.officer().post(route(hazard, "delisting-publication"), notice),
        409,
        "hazard",
        "delisting-published");
    assertThat(row.at("/facets/operation").asString()).isEqualTo("NORMAL");
    assertThat(row.at("/facets/lookBack").asString()).isEqualTo("DUE");
    JsonNode steps = callers.officer().get(route(hazard, "timeline")).json().get("steps");
    assertThat(authorityOf(steps, "整改处方已开")).isEqualTo("EXPERT");
    assertThat(authorityOf(steps, "停产停业")).isEqualTo("OFFICER");
    assertThat(authorityOf(steps, "隐患已整改")).isEqualTo("PEER");
    assertThat(authorityOf(steps, "证据已附")).isEqualTo("PEER");
  }

  @Test
  void aLowerGradeTakesAnExpertAndAnOfficer() {
    String hazard = callers.reported();
    post(callers.officer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    post(
        callers.expert(),
        hazard,
        "regrading",
        "{\"grade\":\"MAJOR\",\"reason\":\"符合判定条款\",\"criterion\":"
            + "{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（三）\",\"version\":\"2023\"}}");
    JsonNode again =
        post(
            callers.officer(),
            hazard,
            "regrading",
            "{\"grade\":\"MAJOR\",\"reason\":\"应适用另一条款\",\"criterion\":"
                + "{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}");
    assertThat(again.get("events")).hasSize(1);
    assertThat(ledger(hazard, again).at("/confirmation/criterion/clause").asString())
        .isEqualTo("第三条（二）");
    String lower = "{\"grade\":\"GENERAL\",\"reason\":\"已隔离\"}";
    post(callers.officer(), hazard, "regrading", lower);
    JsonNode lowered = post(callers.expert(), hazard, "regrading", lower);
    assertThat(ledger(hazard, lowered).at("/confirmation/grade").asString()).isEqualTo("GENERAL");
  }

  @Test
  void whereThereIsNoCooperativeAnyExpertOfTheDistrictIsTheSecondVoice() {
    String hazard = reportedByTheBureau();
    Api expert = expert("371102");
    assertThat(expert("230109").get("/api/v1/hazards/" + hazard).status()).isEqualTo(404);
    assertThat(callers.safetyOfficer().get("/api/v1/hazards/" + hazard).status())
        .as("what has no cooperative is no cooperative's")
        .isEqualTo(404);
    post(
        expert,
        hazard,
        "confirmation",
        "{\"grade\":\"MAJOR\",\"criterion\":"
            + "{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}");
    post(expert, hazard, "prescription", "{\"diagnosis\":\"线路老化\",\"prescription\":\"更换线缆\"}");
    post(callers.officer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    post(callers.principal(), hazard, "governance-plan", plan());
    post(callers.officer(), hazard, "governance-plan-approval", "{}");
    JsonNode rectified =
        post(callers.responsible(), hazard, "rectification", shown(callers.responsible(), "已更换"));
    assertThat(waiting(expert, "TO_ACCEPT", rectified)).contains(hazard);
    assertThat(HazardCallers.told(expert, hazard, rectified)).contains("RECTIFIED");
    post(callers.officer(), hazard, "acceptance", "{}");
    JsonNode closed = post(expert, hazard, "acceptance", "{}");
    assertThat(ledger(hazard, closed).get("status").asString()).isEqualTo("CLOSED");
    assertThat(waiting(expert, "LOOK_BACKS", closed)).contains(hazard);
  }

  /** Found under no cooperative, for an officer's token names none. */
  private String reportedByTheBureau() {
    callers.reported(); // everybody is known by now
    Api.Reply reply =
        callers
            .officer()
            .post(
                "/api/v1/hazards",
                "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"配电箱无PE线\"}"
                    .formatted(HazardCallers.OWN));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.json().get("id").asString();
  }

  /** Engaged by a cooperative that has nothing to do with any of this. */
  private Api expert(String district) {
    return Api.at(port)
        .as(
            STACK
                .tokens()
                .of(Role.EXPERT)
                .account("acc-expert-2")
                .person(id("per-expert-2"))
                .district(district)
                .cooperative(id("coop-9"))
                .sign());
  }

  @Test
  void aListingIsMadePublicAndEndsWithAStopWhereTheHazardIsGone() {
    String hazard = callers.reported();
    post(
        callers.officer(),
        hazard,
        "confirmation",
        "{\"grade\":\"MAJOR\",\"criterion\":"
            + "{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}}");
    post(callers.officer(), hazard, "suspension", "{\"extent\":\"FULL\",\"reason\":\"重大隐患\"}");
    String notice = "{\"notice\":\"安委办公告2026年第3号\"}";
    assertProblem(
        callers.officer().post(route(hazard, "listing-publication"), notice),
        409,
        "hazard",
        "not-listed");
    JsonNode listed = post(callers.leader(), hazard, "listing", listing());
    assertThat(waiting(callers.officer(), "LISTINGS_TO_PUBLISH", listed)).contains(hazard);
    assertThat(status(callers.principal(), hazard, "listing-publication", notice)).isEqualTo(403);
    JsonNode published = post(callers.officer(), hazard, "listing-publication", notice);
    assertThat(waiting(callers.officer(), "LISTINGS_TO_PUBLISH", published)).doesNotContain(hazard);
    assertThat(ledger(hazard, published).at("/facets/listingPublishedAt").isString()).isTrue();
    assertProblem(
        callers.officer().post(route(hazard, "listing-publication"), notice),
        409,
        "hazard",
        "listing-published");

    JsonNode gone = post(callers.officer(), hazard, "extinction", "{\"attestation\":\"厂房已拆除\"}");
    assertThat(gone.get("events")).hasSize(3);
    JsonNode row = ledger(hazard, gone);
    assertThat(row.at("/facets/supervision").asString()).isEqualTo("ENDED");
    assertThat(row.at("/facets/operation").asString()).isEqualTo("NORMAL");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        callers
                            .principal()
                            .get("/api/v1/hazards/inbox?limit=200")
                            .json()
                            .get("items")
                            .valueStream()
                            .filter(one -> one.get("hazard").asString().equals(hazard))
                            .map(one -> one.get("kind").asString()))
                    .contains("SUPERVISION_ENDED", "SUSPENSION_ENDED"));
  }

  private static String authorityOf(JsonNode steps, String title) {
    for (JsonNode step : steps) {
      if (step.get("titleZh").asString().equals(title)) {
        return step.get("authority").asString();
      }
    }
    throw new AssertionError("no step " + title + " in " + steps);
  }

  private static String listing() {
    return "{\"level\":\"DISTRICT\",\"reason\":\"治理难度大\"}";
  }

  private static String plan() {
    String five =
        String.join(
            "\",\"",
            List.of("RESPONSIBILITY", "MEASURES", "FUNDS", "TIME_LIMIT", "CONTINGENCY_PLAN"));
    return """
    {"goal":"消除隐患","method":"更换线缆","resources":"12万元","organisation":"安全部",
     "finishOn":"2027-01-31","safety":"断电，附预案","inPlace":["%s"]}\
    """
        .formatted(five);
  }
}
