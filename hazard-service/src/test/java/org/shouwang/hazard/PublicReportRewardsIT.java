package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.PublicReportCallers.OFFICERS;
import static org.shouwang.hazard.PublicReportCallers.PUBLIC;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.PublicReportCallers.Kept;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** Who is rewarded, by whom, and until when. */
class PublicReportRewardsIT extends PublicReportIT {
  @Test
  void aReportGoesItsWholeWayFromAStrangerToAPaidReward() {
    Kept report = callers.reported();
    assertThat(callers.track(report).get("status").asString()).isEqualTo("RECEIVED");

    String hazard = callers.substantiate(report);
    callers.confirm(hazard);
    JsonNode row = callers.officer().get("/api/v1/hazards/" + hazard).json();
    assertThat(row.at("/report/source").asString()).isEqualTo("PUBLIC");
    assertThat(row.at("/report/findingId").asString()).as("linked back").isEqualTo(report.id());
    assertThat(row.at("/report/description").asString()).isEqualTo("疏散通道被堵");
    assertThat(row.get("enterprise").asString()).isEqualTo(OWN);
    assertThat(row.at("/report/position/latitude").asDouble())
        .as("as the officer measured it")
        .isEqualTo(35.41);

    callers.post(
        callers.officer(),
        report,
        "reward-assessment",
        "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":800}");
    assertThat(callers.track(report).has("reward")).as("not approved yet").isFalse();
    Api verifierToo = callers.as("per-officer", Role.REWARD_OFFICER, Role.BUREAU_LEADER);
    assertProblem(
        verifierToo.post(OFFICERS + "/" + report.id() + "/reward-approval", "{}"),
        409,
        "reward",
        "approver-not-independent");
    callers.post(callers.leader(), report, "reward-approval", "{\"remark\":\"同意\"}");
    callers.post(callers.rewardOfficer(), report, "reward-notification", "{}");
    callers.post(callers.officer(), report, "reply", "{\"reply\":\"已责令整改，感谢\"}");

    JsonNode told = callers.track(report);
    assertThat(told.get("status").asString()).isEqualTo("REPLIED");
    assertThat(told.get("reply").asString()).isEqualTo("已责令整改，感谢");
    assertThat(told.at("/reward/status").asString()).isEqualTo("NOTIFIED");
    assertThat(told.at("/reward/amountYuan").asInt()).isEqualTo(800);
    assertThat(told.toString()).doesNotContain(OWN, hazard, report.id(), "per-", "疏散通道");

    Api.Reply claimed = callers.stranger().post(PUBLIC + "/reward-claims", report.key());
    assertThat(claimed.status()).as(claimed.text()).isEqualTo(200);
    String token = claimed.json().at("/reward/claimToken").asString();
    assertProblem(
        callers
            .rewardOfficer()
            .post(
                OFFICERS + "/" + report.id() + "/reward-payment",
                "{\"claimToken\":\"0000-0000-0000-0000\"}"),
        409,
        "reward",
        "wrong-claim-token");
    JsonNode paid =
        callers.post(
            callers.rewardOfficer(),
            report,
            "reward-payment",
            "{\"claimToken\":\"" + token.toLowerCase() + "\"}");
    assertThat(callers.track(report).at("/reward/status").asString()).isEqualTo("PAID");
    assertThat(HazardCallers.told(callers.officer(), report.id(), paid))
        .containsExactly("REPORT_SUBSTANTIATED", "REPORT_ACCEPTED", "REPORT_RECEIVED");
    assertThat(HazardCallers.told(callers.rewardOfficer(), report.id(), paid))
        .containsExactly(
            "REWARD_CLAIMED", "REWARD_APPROVED", "REWARD_ASSESSED", "REPORT_SUBSTANTIATED");
    assertThat(HazardCallers.told(callers.leader(), report.id(), paid))
        .as("what the officers are told, and what she approves")
        .contains("REWARD_ASSESSED");

    JsonNode totals =
        callers
            .rewardOfficer()
            .get("/api/v1/rewards/totals?after=" + paid.get("after").asString())
            .json();
    assertThat(totals.at("/by/PAID/n").asInt()).isPositive();
    assertThat(totals.at("/by/PAID/yuan").asInt()).isGreaterThanOrEqualTo(800);
    assertThat(totals.get("of").asInt()).isGreaterThanOrEqualTo(totals.at("/by/PAID/n").asInt());
    JsonNode ledger = callers.auditor().get("/api/v1/rewards?status=PAID").json();
    assertThat(ledger.get("items"))
        .anyMatch(item -> item.get("reportId").asString().equals(report.id()));
  }

  @Test
  void theFirstReportOfAHazardWinsWhateverIsVerifiedFirst() {
    Kept first = callers.reported("");
    Kept second = callers.reported("");
    String hazard = callers.substantiate(second);
    callers.confirm(hazard);
    String same =
        ("{\"category\":\"FIRE_AND_EXITS\",\"enterpriseId\":\"%s\",\"summary\":\"同上\","
                + "\"hazardId\":\"%s\"}")
            .formatted(OWN, hazard);
    callers.post(
        callers.officer(),
        first,
        "acceptance",
        "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\"}");
    callers.post(callers.officer(), first, "verification", "{}");
    JsonNode found = callers.post(callers.officer(), first, "substantiation", same);
    callers.officer().get(OFFICERS + "/" + first.id() + "?after=" + found.get("after").asString());

    String assess = "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":500}";
    assertProblem(
        callers.officer().post(OFFICERS + "/" + second.id() + "/reward-assessment", assess),
        409,
        "reward",
        "not-the-first-report");
    JsonNode denied =
        callers.post(
            callers.rewardOfficer(),
            first,
            "reward-denial",
            "{\"ground\":\"DUTY_HOLDER\",\"reason\":\"负有巡查职责\"}");
    assertThat(callers.track(first).at("/reward/status").asString()).isEqualTo("DENIED");
    assertThat(callers.track(first).at("/reward").has("amountYuan")).isFalse();
    callers.auditor().get("/api/v1/rewards?after=" + denied.get("after").asString());
    callers.post(callers.officer(), second, "reward-assessment", assess);
  }

  @Test
  void twoHazardsThatTurnOutToBeOneAreRewardedOnceAndToTheFirst() {
    Kept first = callers.reported("");
    Kept second = callers.reported("");
    Kept third = callers.reported("");
    String original = callers.substantiate(second);
    callers.confirm(original);
    String another = callers.substantiate(first);
    String yetAnother = callers.substantiate(third);
    callers.confirm(yetAnother);
    String assess = "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":500}";
    callers.post(callers.officer(), third, "reward-assessment", assess);

    duplicate(another, original);
    duplicate(yetAnother, original);
    assertProblem(
        callers.officer().post(OFFICERS + "/" + second.id() + "/reward-assessment", assess),
        409,
        "reward",
        "not-the-first-report");
    assertProblem(
        callers.leader().post(OFFICERS + "/" + third.id() + "/reward-approval", "{}"),
        409,
        "reward",
        "not-the-first-report");
    callers.post(callers.officer(), first, "reward-assessment", assess);
    JsonNode approved = callers.post(callers.leader(), first, "reward-approval", "{}");
    callers.auditor().get("/api/v1/rewards?after=" + approved.get("after").asString());
    callers.post(
        callers.rewardOfficer(),
        third,
        "reward-denial",
        "{\"ground\":\"OTHER\",\"reason\":\"同一隐患已有在先举报\"}");
  }

  /** 判重, seen by the ledger. */
  private void duplicate(String hazard, String original) {
    String body = "{\"originalId\":\"" + original + "\"}";
    Api.Reply marked =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> callers.officer().post(HazardCallers.route(hazard, "duplicate"), body),
                answer -> answer.status() != 404);
    assertThat(marked.status()).as(marked.text()).isEqualTo(200);
    String after = marked.json().get("after").asString();
    callers.officer().get("/api/v1/hazards/" + hazard + "?after=" + after);
  }

  @Test
  void whatNobodyAcceptsIsOverdueAndWhatNobodyClaimsLapses() {
    Kept report = callers.reported("");
    Kept forgotten = callers.reported("");
    callers.confirm(callers.substantiate(report));
    callers.post(
        callers.officer(),
        report,
        "reward-assessment",
        "{\"basis\":\"GENERAL_HAZARD\",\"amountYuan\":500}");
    callers.post(callers.rewardOfficer(), report, "reward-approval", "{}");
    callers.post(callers.rewardOfficer(), report, "reward-notification", "{}");

    CLOCK.pass(Duration.ofDays(62));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> callers.track(report).at("/reward/status").asString().equals("LAPSED"));
    assertProblem(
        callers.stranger().post(PUBLIC + "/reward-claims", report.key()),
        409,
        "reward",
        "not-to-claim");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                callers
                    .officer()
                    .get(OFFICERS + "/" + forgotten.id())
                    .json()
                    .at("/due/missed")
                    .asBoolean());
    assertThat(eventsOf(report.id()).stream().map(event -> event.getString("type")))
        .as("the reply was due once, and its deadline passed once")
        .containsOnlyOnce("org.shouwang.hazard.public-report-deadline-missed.v1");
  }
}
