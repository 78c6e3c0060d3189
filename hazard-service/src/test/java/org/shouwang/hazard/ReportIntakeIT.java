package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** One report: measured by the catalogues, located, told what may be the same. */
class ReportIntakeIT extends IntakeIT {
  @Test
  void cataloguesAreServedWithTheirSourceAndTheDaysOnWhichTheyAreInForce() {
    Api employee = as(STACK.tokens().member(OWN, COOP, Role.EMPLOYEE));
    JsonNode heads = employee.get("/api/v1/hazards/catalogues").json().get("items");
    assertThat(heads).hasSizeGreaterThanOrEqualTo(6);
    assertThat(heads).allMatch(head -> !head.path("source").asString("").isEmpty());
    String of = "/api/v1/hazards/catalogues/editions?kind=ACCIDENT_CLASSES&on=";
    JsonNode before = employee.get(of + "2026-06-30").json().get("items");
    JsonNode after = employee.get(of + "2026-07-01").json().get("items");
    assertThat(before.at("/0/version").asString()).isEqualTo("1986");
    assertThat(before.at("/0/entries")).hasSize(20);
    assertThat(after.at("/0/version").asString()).isEqualTo("2025");
    assertThat(after.at("/0/entries")).hasSize(27);
    assertThat(Api.at(port).get("/api/v1/hazards/catalogues").status()).isEqualTo(401);
  }

  @Test
  void whatNoCatalogueOfItsDayHasIsRefused() {
    String hazard = callers.reported();
    assertProblem(
        callers.officer().post(route(hazard, "confirmation"), major("第三条（九）")),
        422,
        "hazard",
        "criterion-unknown");
    callers.post(callers.officer(), hazard, "confirmation", major("第三条(二)"));
    JsonNode steps = callers.officer().get(route(hazard, "timeline")).json().get("steps");
    assertThat(steps.at("/1/facts/criterion/standard").asString()).isEqualTo("工贸企业重大事故隐患判定标准");
    assertThat(steps.at("/1/facts/criterion/clause").asString()).isEqualTo("第三条（二）");
    assertProblem(
        callers
            .safetyOfficer()
            .post("/api/v1/hazards", report("").replace("ELECTRICAL", "HYDROGEN")),
        422,
        "hazard",
        "category-unknown");
    assertProblem(
        callers
            .safetyOfficer()
            .post(
                "/api/v1/hazards",
                report(
                    ",\"criterion\":{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（九）\",\"version\":\"2023\"}")),
        422,
        "hazard",
        "criterion-unknown");
    assertProblem(
        callers
            .safetyOfficer()
            .post(
                "/api/v1/hazards",
                report(",\"accidentClass\":{\"version\":\"1986\",\"code\":\"99\"}")),
        422,
        "hazard",
        "accident-class-unknown");
  }

  @Test
  void aReportTellsWhereOnTheEarthAndOnlyInWgs84() {
    String at = ",\"position\":{\"latitude\":35.4123449,\"longitude\":119.456789%s}";
    Api.Reply taken = callers.safetyOfficer().post("/api/v1/hazards", report(at.formatted("")));
    JsonNode row = ledger(taken.json());
    assertThat(row.at("/report/position/latitude").asDouble()).isEqualTo(35.412345);
    assertThat(row.at("/report/position/longitude").asDouble()).isEqualTo(119.456789);
    assertThat(row.has("index")).isFalse();
    String chinese = at.formatted(",\"coordinateSystem\":\"GCJ02\"");
    assertThat(callers.safetyOfficer().post("/api/v1/hazards", report(chinese)).status())
        .isEqualTo(422);
    String swapped = ",\"position\":{\"latitude\":119.4,\"longitude\":35.4}";
    assertThat(callers.safetyOfficer().post("/api/v1/hazards", report(swapped)).status())
        .isEqualTo(422);
  }

  @Test
  void anotherSystemOfTheCitySpeaksAsThatAndNobodyElseDoes() {
    Api city = as(STACK.tokens().of(Role.CITY_SYSTEM).district("371102").sign());
    JsonNode row = ledger(city.post("/api/v1/hazards", report("")).json());
    assertThat(row.at("/report/source").asString()).isEqualTo("CITY");
    assertProblem(
        city.post("/api/v1/hazards", report("").replace("ELECTRICAL", "NO_SUCH_CATEGORY")),
        422,
        "hazard",
        "category-unknown");
    assertThat(
            callers
                .safetyOfficer()
                .post("/api/v1/hazards", report(",\"source\":\"CITY\""))
                .status())
        .isEqualTo(422);
  }

  @Test
  void onlyOfficersReportForThePublicOnlyExpertsAsExpertsAndNobodyForADrill() {
    String calledIn = report(",\"source\":\"PUBLIC\"");
    JsonNode row = ledger(callers.officer().post("/api/v1/hazards", calledIn).json());
    assertThat(row.at("/report/source").asString()).isEqualTo("PUBLIC");
    String advised = report(",\"source\":\"EXPERT\"");
    JsonNode seen = ledger(callers.expert().post("/api/v1/hazards", advised).json());
    assertThat(seen.at("/report/source").asString()).isEqualTo("EXPERT");
    refusedAsSource(calledIn, callers.responsible(), callers.peer(), callers.expert());
    refusedAsSource(advised, callers.responsible(), callers.peer(), callers.officer());
    refusedAsSource(
        report(",\"source\":\"DRILL\""),
        callers.responsible(),
        callers.expert(),
        callers.officer());
  }

  private static void refusedAsSource(String body, Api... callers) {
    for (Api caller : callers) {
      Api.Reply refused = caller.post("/api/v1/hazards", body);
      assertProblem(refused, 422, "kit", "invalid");
      assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/source");
    }
  }

  @Test
  void onlyTheEnterprisesOwnPeopleSayThatItFoundSomethingItself() {
    for (String source : List.of("SELF_CHECK", "EMPLOYEE")) {
      String named = report(",\"source\":\"" + source + "\"");
      JsonNode own = ledger(callers.responsible().post("/api/v1/hazards", named).json());
      assertThat(own.at("/report/source").asString()).isEqualTo(source);
      refusedAsSource(named, callers.peer(), callers.expert(), callers.officer());
      JsonNode batch =
          callers
              .peer()
              .post(
                  "/api/v1/hazards/batches",
                  "{\"items\":[{\"key\":\"%s\",\"type\":\"REPORT\",\"body\":%s}]}"
                      .formatted(UUID.randomUUID(), named))
              .json();
      assertThat(batch.at("/items/0/outcome").asString()).isEqualTo("REFUSED");
      assertThat(batch.at("/items/0/problem/errors/0/pointer").asString()).isEqualTo("/source");
    }
    Api elsewhere = as(STACK.tokens().member(OTHER, COOP, Role.EMPLOYEE));
    JsonNode seen = ledger(elsewhere.post("/api/v1/hazards", report("")).json());
    assertThat(seen.at("/report/source").asString()).isEqualTo("INSPECTION");
  }

  @Test
  void aReportSaysWhatMayBeTheSameHazardAndMarksNothing() {
    String words = "空压机房安全阀未校验 " + UUID.randomUUID().toString().substring(0, 8);
    String first = callers.reported(words);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> callers.officer().get("/api/v1/hazards/" + first).status() == 200);
    JsonNode told =
        callers.peer().post("/api/v1/hazards?similar=true", described(words + "，已超期")).json();
    assertThat(told.at("/similar/0/id").asString()).isEqualTo(first);
    assertThat(told.at("/similar/0/as").asString()).isEqualTo("DUPLICATE");
    String second = told.get("id").asString();
    assertThat(ledger(told).get("status").asString()).isEqualTo("REPORTED");
    JsonNode similar = callers.officer().get(route(second, "similar")).json().get("items");
    assertThat(similar)
        .extracting(one -> one.get("id").asString())
        .contains(first)
        .doesNotContain(second);
    assertThat(as(STACK.tokens().officer("230109")).get(route(second, "similar")).status())
        .isEqualTo(404);
  }
}
