package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.hazard.HazardAccidentClass;
import org.shouwang.contracts.hazard.HazardCriterion;
import org.shouwang.contracts.hazard.HazardPosition;
import org.shouwang.contracts.inspection.Commonality;
import org.shouwang.contracts.inspection.FindingCategory;
import org.shouwang.contracts.inspection.FindingRecordedV1;
import org.shouwang.contracts.inspection.FindingRecordedV3;
import org.shouwang.contracts.inspection.LookBackAnsweredV1;
import org.shouwang.contracts.inspection.LookBackOutcome;
import org.shouwang.contracts.membership.EnterpriseClosedV1;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.contracts.training.DrillFindingCategory;
import org.shouwang.contracts.training.DrillFindingRecordedV1;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** What other services tell reaches hazards (服务间流转): departures, drills, visits, look-backs. */
class BetweenServicesIT extends LifecycleIT {
  @Test
  void whatAMemberLeavesBehindIsTheTownshipsAndGoesOn() {
    String enterprise = id("ent-" + UUID.randomUUID());
    String membership = id("mem-of-" + enterprise);
    Owner owner = new Owner("371102", COOP, enterprise);
    STACK.publish(
        enterprise,
        new Owner("371102", null, enterprise),
        new EnterpriseRegisteredV1(Instant.now(), "示例厂", null, "xihu", "C26", null, true));
    STACK.publish(
        membership,
        owner,
        new MembershipAppliedV1(Instant.now(), COOP, enterprise),
        new MembershipApprovedV1(Instant.now(), COOP, enterprise));
    String hazard = callers.reportedAt(enterprise);
    String dismissed = callers.reportedAt(enterprise);
    String gone = callers.reportedAt(enterprise);
    post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    post(callers.officer(), dismissed, "dismissal", WHY);
    JsonNode over = post(callers.officer(), gone, "extinction", "{\"attestation\":\"设备已拆除\"}");
    ledger(gone, over);

    STACK.publish(
        membership, owner, new MembershipWithdrawnV1(Instant.now(), COOP, enterprise, "搬迁"));
    JsonNode step = awaitStep(hazard, "督办责任移交镇街");
    assertThat(step.get("stateBefore")).isEqualTo(step.get("stateAfter"));
    assertThat(step.at("/facts/township").asString()).isEqualTo("xihu");
    assertThat(step.at("/facts/cause").asString()).isEqualTo("WITHDRAWN");
    assertThat(step.get("actor").asString())
        .isEqualTo("policy:when-member-left-then-hand-hazards-to-township");
    awaitStep(dismissed, "督办责任移交镇街");
    assertThat(callers.officer().get(route(gone, "timeline")).json().get("steps")).hasSize(2);
    JsonNode state = callers.officer().get(route(hazard, "state")).json();
    assertThat(state.at("/fields/segments.1.duty").asString()).isEqualTo("TOWNSHIP");
    assertThat(state.at("/fields/segments.1.enterprise").asString()).isEqualTo(enterprise);

    String assignment = "{\"measure\":\"TIME_LIMITED\"}";
    assertProblem(
        callers.safetyOfficer().post(route(hazard, "assignment"), assignment),
        409,
        "hazard",
        "duty-of-the-township");
    assertThat(toAssign(callers.safetyOfficer())).doesNotContain(hazard);
    assertThat(toAssign(callers.officer())).contains(hazard);
    Api township =
        Api.at(port)
            .as(
                STACK
                    .tokens()
                    .of(Role.TOWNSHIP_OFFICER)
                    .district("371102")
                    .township("xihu")
                    .sign());
    post(township, hazard, "assignment", assignment);
    Api responsible = Api.at(port).as(STACK.tokens().member(enterprise, COOP, Role.SAFETY_MANAGER));
    JsonNode submitted = post(responsible, hazard, "rectification", "{\"measures\":\"已整改\"}");
    assertThat(HazardCallers.told(township, hazard, submitted))
        .contains("DUTY_HANDED", "RECTIFIED");
    assertThat(HazardCallers.told(callers.safetyOfficer(), hazard, submitted))
        .as("the cooperative, until the township took over")
        .containsExactly("DUTY_HANDED", "CONFIRMED", "REPORTED");

    // What a visit had found before comes late, and is the township's at once.
    String finding = id("fin-" + UUID.randomUUID());
    STACK.publish(
        id("vis-" + UUID.randomUUID()),
        owner,
        new FindingRecordedV1(
            Instant.now().minusSeconds(60),
            finding,
            FindingCategory.OTHER,
            null,
            "补录",
            null,
            Commonality.SPECIFIC,
            id("per-inspector")));
    JsonNode late = awaitStep(Ids.derive("hz", finding), "督办责任移交镇街");
    assertThat(late.get("sequence").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsToldAfterAnEnterpriseClosedIsTheTownshipsAtOnce() {
    String enterprise = id("ent-" + UUID.randomUUID());
    Owner owner = new Owner("371102", COOP, enterprise);
    STACK.publish(
        enterprise,
        new Owner("371102", null, enterprise),
        new EnterpriseRegisteredV1(Instant.now(), "示例厂", null, "xihu", "C26", null, true));
    STACK.publish(
        id("mem-of-" + enterprise),
        owner,
        new MembershipAppliedV1(Instant.now(), COOP, enterprise),
        new MembershipApprovedV1(Instant.now(), COOP, enterprise));
    String hazard = callers.reportedAt(enterprise);
    STACK.publish(
        enterprise,
        new Owner("371102", null, enterprise),
        new EnterpriseClosedV1(Instant.now(), "停业"));
    JsonNode step = awaitStep(hazard, "督办责任移交镇街");
    assertThat(step.at("/facts/cause").asString()).isEqualTo("ENTERPRISE_CLOSED");

    String finding = id("fin-" + UUID.randomUUID());
    STACK.publish(
        id("vis-" + UUID.randomUUID()),
        owner,
        found(finding, "ELECTRICAL", new HazardAccidentClass("1986", "5"), "第三条(二)"));
    JsonNode late = awaitStep(Ids.derive("hz", finding), "督办责任移交镇街");
    assertThat(late.get("sequence").asInt()).isEqualTo(1);
    assertThat(late.at("/facts/cause").asString()).isEqualTo("ENTERPRISE_CLOSED");
    assertThat(late.at("/facts/township").asString()).isEqualTo("xihu");
  }

  @Test
  void whatADrillShowsBecomesAHazardOfThatParticipant() {
    callers.reported(); // everybody is known by now
    String finding = id("fin-" + UUID.randomUUID());
    STACK.publish(
        id("drl-" + UUID.randomUUID()),
        new Owner("371102", COOP, null),
        new DrillFindingRecordedV1(
            Instant.now().minusSeconds(60),
            finding,
            OWN,
            DrillFindingCategory.FIRE_AND_EXITS,
            null,
            "疏散通道受阻",
            "北门",
            id("per-drill")));
    String hazard = Ids.derive("hz", finding);
    JsonNode step = awaitStep(hazard, "隐患已上报");
    assertThat(step.at("/facts/source").asString()).isEqualTo("DRILL");
    assertThat(step.at("/facts/enterpriseId").asString()).isEqualTo(OWN);
    post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
  }

  @Test
  void whatAVisitMeasuredReachesTheHazardAndWhatNoCatalogueHasWaitsForAPerson() {
    callers.reported(); // everybody is known by now
    String visit = id("vis-" + UUID.randomUUID());
    String odd = id("fin-" + UUID.randomUUID());
    String plain = id("fin-" + UUID.randomUUID());
    STACK.publish(
        visit,
        new Owner("371102", COOP, OWN),
        found(odd, "HYDROGEN", new HazardAccidentClass("1986", "99"), "第九十九条"),
        found(plain, "ELECTRICAL", new HazardAccidentClass("1986", "5"), "第三条(二)"));
    JsonNode reported = awaitStep(Ids.derive("hz", plain), "隐患已上报");
    assertThat(reported.at("/facts/position/latitudeE6").asInt()).isEqualTo(35_412_345);
    assertThat(reported.at("/facts/accidentClass/code").asString()).isEqualTo("5");
    assertThat(reported.at("/facts/criterion/standard").asString()).isEqualTo("工贸企业重大事故隐患判定标准");
    assertThat(reported.at("/facts/criterion/clause").asString()).isEqualTo("第三条（二）");

    String hazard = Ids.derive("hz", odd);
    JsonNode told = awaitStep(hazard, "目录未列");
    assertThat(told.at("/facts/fields").toString())
        .isEqualTo("[\"CATEGORY\",\"ACCIDENT_CLASS\",\"CRITERION\"]");
    assertThat(unplaced()).contains(hazard).doesNotContain(Ids.derive("hz", plain));
    assertThat(
            Api.at(port)
                .as(STACK.tokens().operator())
                .get("/api/v1/operations/parked-events")
                .json()
                .toString())
        .as("nothing of the visit was held up")
        .doesNotContain("when-finding-recorded-then-report-hazard");

    String seen = Instant.now().minusSeconds(7_200).truncatedTo(ChronoUnit.MILLIS).toString();
    String correction =
        "{\"category\":\"OTHER\",\"accidentClass\":{\"version\":\"%s\",\"code\":\"1\"},\"position\":{\"latitude\":35.5,\"longitude\":119.5},\"seenAt\":\"%s\",\"withdrawn\":[\"CRITERION\",\"PLACE\"],\"reason\":\"核对\"}";
    assertProblem(
        callers.officer().post(route(hazard, "correction"), correction.formatted("1912", seen)),
        422,
        "hazard",
        "accident-class-unknown");
    String edition =
        Instant.now().isBefore(Instant.parse("2026-06-30T16:00:00Z")) ? "1986" : "2025";
    JsonNode done =
        post(callers.officer(), hazard, "correction", correction.formatted(edition, seen));
    JsonNode row =
        callers
            .officer()
            .get("/api/v1/hazards/" + hazard + "?after=" + done.get("after").asString())
            .json();
    assertThat(row.at("/report/unplaced")).isEmpty();
    assertThat(row.at("/report/position/latitude").asDouble()).isEqualTo(35.5);
    assertThat(row.at("/report/seenAt").asString()).isEqualTo(seen);
    assertThat(row.at("/report").has("criterion")).isFalse();
    assertThat(unplaced()).doesNotContain(hazard);
    JsonNode changes =
        callers
            .officer()
            .get(route(hazard, "diff?fromCommit=") + told.get("commit").asLong())
            .json()
            .get("changes");
    assertThat(before(changes, "report.category")).isEqualTo("HYDROGEN -> OTHER");
    assertThat(before(changes, "report.accidentClass.code")).isEqualTo("99 -> 1");
    assertThat(before(changes, "report.position.latitudeE6")).isEqualTo("35412345 -> 35500000");
    assertThat(before(changes, "report.seenAt")).isEqualTo("- -> " + seen);
    assertThat(before(changes, "report.criterion.clause")).isEqualTo("第九十九条 -> -");
    assertThat(before(changes, "report.place")).isEqualTo("三号车间 -> -");
  }

  private static String before(JsonNode changes, String field) {
    return changes
        .valueStream()
        .filter(one -> one.get("field").asString().equals(field))
        .map(one -> one.path("before").asString("-") + " -> " + one.path("after").asString("-"))
        .findFirst()
        .orElse("unchanged");
  }

  private String unplaced() {
    return callers.officer().get("/api/v1/hazards?unplaced=true&limit=200").text();
  }

  private static FindingRecordedV3 found(
      String finding, String category, HazardAccidentClass accident, String clause) {
    return new FindingRecordedV3(
        Instant.parse("2026-03-02T01:00:00Z"),
        finding,
        category,
        null,
        "配电箱无PE线",
        "三号车间",
        new HazardPosition(35_412_345, 119_456_789),
        accident,
        new HazardCriterion("应急管理部令第10号", clause, "2023"),
        Commonality.SPECIFIC,
        id("per-inspector"),
        List.of());
  }

  @Test
  void whatALaterVisitSaysSettlesTheLookBack() {
    String passed = closed();
    String failed = closed();
    Instant before = Instant.now();
    String visit = id("vis-" + UUID.randomUUID());
    STACK.publish(
        visit,
        new Owner("371102", COOP, OWN),
        new LookBackAnsweredV1(Instant.now(), passed, LookBackOutcome.PASSED, null, id("per-team")),
        new LookBackAnsweredV1(
            Instant.now(), failed, LookBackOutcome.FAILED, "再次脱落", id("per-team")));
    JsonNode step = awaitStep(passed, "回头看巩固");
    assertThat(step.at("/facts/reviewerId").asString()).isEqualTo(id("per-team"));
    JsonNode again = awaitStep(failed, "重新打开");
    assertThat(again.get("stateAfter").asString()).isEqualTo("CONFIRMED");
    // Whoever says it once more changes nothing, nor does what was seen before somebody was faster.
    STACK.publish(
        visit,
        new Owner("371102", COOP, OWN),
        new LookBackAnsweredV1(Instant.now(), passed, LookBackOutcome.PASSED, null, id("per-team")),
        new LookBackAnsweredV1(before, failed, LookBackOutcome.PASSED, null, id("per-team")));
    // What was seen before a later step, and comes after it, counts all the same.
    String late = closed();
    Instant seen = Instant.now();
    post(callers.officer(), late, "correction", "{\"place\":\"四号车间\",\"reason\":\"写错\"}");
    STACK.publish(
        visit,
        new Owner("371102", COOP, OWN),
        new LookBackAnsweredV1(seen, late, LookBackOutcome.PASSED, null, id("per-team")));
    awaitStep(late, "回头看巩固");
    String last = closed();
    STACK.publish(
        visit,
        new Owner("371102", COOP, OWN),
        new LookBackAnsweredV1(Instant.now(), last, LookBackOutcome.PASSED, null, id("per-team")));
    awaitStep(last, "回头看巩固");
    assertThat(callers.officer().get(route(passed, "timeline")).json().get("steps")).hasSize(8);
    assertThat(
            Api.at(port)
                .as(STACK.tokens().operator())
                .get("/api/v1/operations/parked-events")
                .json()
                .toString())
        .doesNotContain("when-look-back-answered-then-settle-it");
  }

  /** A hazard of the own enterprise on its way to the look-back. */
  private String closed() {
    String hazard = callers.reported();
    post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已修\"}");
    post(callers.peer(), hazard, "acceptance", "{}");
    return hazard;
  }

  /** What waits for an assignment, once the ledger shows whose duty each is. */
  private String toAssign(Api caller) {
    JsonNode last = callers.officer().get(route(callers.reported(), "timeline")).json();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                callers.officer().get("/api/v1/hazards/" + last.get("id").asString()).status()
                    == 200);
    return caller.get("/api/v1/hazards/worklist?list=TO_ASSIGN&limit=200").text();
  }

  private JsonNode awaitStep(String hazard, String title) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                callers
                    .officer()
                    .get(route(hazard, "timeline"))
                    .json()
                    .path("steps")
                    .valueStream()
                    .filter(step -> step.get("titleZh").asString().equals(title))
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }
}
