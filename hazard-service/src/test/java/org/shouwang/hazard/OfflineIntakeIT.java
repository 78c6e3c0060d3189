package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/**
 * What comes in batches, days late and out of order (离线补传), and the conflicts that wait for a
 * person.
 */
class OfflineIntakeIT extends IntakeIT {
  private static final String BATCHES = "/api/v1/hazards/batches";

  private static final String CONFLICTS = "/api/v1/hazards/conflicts";

  private static final String PRESCRIPTION = "{\"diagnosis\":\"接地缺失\",\"prescription\":\"重做保护接地\"}";

  @Test
  void aBatchIsDecidedInTheOrderInWhichItHappenedAndAnsweredInItsOwn() {
    String report = key();
    String later = key();
    String batch =
        items(
            item(
                later,
                "CORRECTION",
                "\"reportKey\":\"" + report + "\"",
                "{\"place\":\"二层\",\"reason\":\"补充\",\"occurredAt\":\"" + ago(60) + "\"}"),
            item(report, "REPORT", null, report(",\"occurredAt\":\"" + ago(3_600) + "\"")));
    JsonNode answers = batch(callers.safetyOfficer(), batch);
    assertThat(outcomes(answers)).containsExactly("ACCEPTED", "ACCEPTED");
    assertThat(answers.at("/0/key").asString()).isEqualTo(later);
    assertThat(answers.at("/0/commit").asLong()).isEqualTo(answers.at("/1/commit").asLong() + 1);
    assertThat(answers.at("/0/id").asString()).isEqualTo(answers.at("/1/id").asString());
    assertThat(batch(callers.safetyOfficer(), batch)).as("sent again").isEqualTo(answers);
    JsonNode row = ledger(answers.get(0));
    assertThat(row.at("/report/place").asString()).isEqualTo("二层");
  }

  @Test
  void oneBadItemSpoilsNoOther() {
    String good = key();
    JsonNode answers =
        batch(
            callers.safetyOfficer(),
            items(
                item(key(), "REPORT", null, "{\"enterpriseId\":\"" + OWN + "\"}"),
                item(key(), "REPORT", null, report(",\"surprise\":1")),
                item(good, "REPORT", null, report("")),
                item(good, "REPORT", null, report(",\"place\":\"别处\"")),
                item(key(), "RECTIFICATION", "\"hazardId\":\"hz-x\"", "{\"measures\":\"x\"}"),
                "{\"key\":\"" + key() + "\",\"type\":\"NOTHING\",\"body\":{}}"));
    assertThat(outcomes(answers))
        .containsExactly("REFUSED", "REFUSED", "ACCEPTED", "REFUSED", "REFUSED", "REFUSED");
    assertThat(answers.at("/0/problem/status").asInt()).isEqualTo(422);
    assertThat(answers.at("/1/problem/errors/0/pointer").asString()).isEqualTo("/surprise");
    assertThat(answers.at("/3/problem/reason").asString()).isEqualTo("command-key-reused");
    assertThat(answers.at("/4/problem/reason").asString()).isEqualTo("forbidden");
    assertThat(callers.safetyOfficer().post(BATCHES, "{\"items\":[]}").status()).isEqualTo(422);
    assertThat(callers.safetyOfficer().post(BATCHES, "{\"items\":[{}]}").status()).isEqualTo(422);
    assertThat(
            callers
                .safetyOfficer()
                .post(
                    BATCHES,
                    items("{\"key\":\"k\"}".repeat(1))
                        .replace("]", ",{\"key\":\"k\"}".repeat(100) + "]"))
                .status())
        .isEqualTo(422);
  }

  @Test
  void aWholeInspectionRoundComesInLateAndInAnyOrder() {
    String report = key();
    String about = "\"reportKey\":\"" + report + "\"";
    callers.reportedAt(OWN); // under the cooperative, whose members are known from then on
    JsonNode round =
        batch(
            callers.safetyOfficer(),
            items(
                item(key(), "ASSIGNMENT", about, at(40, "\"measure\":\"IMMEDIATE\"")),
                item(key(), "CONFIRMATION", about, at(50, "\"grade\":\"GENERAL\"")),
                item(report, "REPORT", null, report(",\"occurredAt\":\"" + ago(60) + "\""))));
    assertThat(outcomes(round)).containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED");
    String hazard = round.at("/0/id").asString();
    String of = "\"hazardId\":\"" + hazard + "\"";
    assertThat(
            outcomes(
                batch(
                    callers.responsible(),
                    items(item(key(), "RECTIFICATION", of, at(30, "\"measures\":\"已加装\""))))))
        .containsExactly("ACCEPTED");
    String back = key();
    JsonNode peers =
        batch(
            callers.peer(),
            items(
                item(back, "LOOK_BACK_FAILURE", of, at(10, "\"reason\":\"再次脱落\"")),
                item(key(), "ACCEPTANCE", of, at(20, "\"remark\":\"合格\"")),
                item(key(), "LOOK_BACK_PASS", of, at(5, "\"remark\":\"巩固\"")),
                item(key(), "ASSIGNMENT", of, at(4, "\"measure\":\"IMMEDIATE\""))));
    assertThat(outcomes(peers))
        .as("the second look-back is a conflict; an assignment is no peer's, as on its own route")
        .containsExactly("ACCEPTED", "ACCEPTED", "CONFLICT", "REFUSED");
    assertThat(peers.at("/2/problem/reason").asString()).isEqualTo("not-closed");
    assertThat(peers.at("/3/problem/status").asInt()).isEqualTo(403);
    assertThat(callers.officer().get(route(hazard, "state")).json().at("/fields/cycle.number"))
        .hasToString("2");
  }

  @Test
  void whatIsDismissedOnSiteAndAppealedComesInBatchesToo() {
    String of = "\"hazardId\":\"" + callers.reportedAt(OWN) + "\"";
    demandTold(callers.officer(), "DISMISSAL", of, "{\"reason\":\"不属实\"}", "dismissed.v1");
    demandTold(
        callers.safetyOfficer(), "APPEAL", of, "{\"reason\":\"现场可见\"}", "dismissal-appealed.v1");
  }

  @Test
  void whatStopsAMajorHazardAndLetsTheEnterpriseWorkAgainComesInBatchesToo() {
    String hazard = callers.reportedAt(OWN);
    String of = "\"hazardId\":\"" + hazard + "\"";
    callers.post(callers.officer(), hazard, "confirmation", major("第三条（二）"));
    demandTold(
        callers.responsible(),
        "INTERIM_CONTROLS",
        of,
        "{\"measures\":\"断电挂牌\"}",
        "interim-controls-applied.v1");
    demandTold(
        callers.officer(),
        "SUSPENSION",
        of,
        "{\"extent\":\"PARTIAL\",\"reason\":\"重大隐患\"}",
        "operation-suspended.v1");
    demandTold(callers.expert(), "PRESCRIPTION", of, PRESCRIPTION, "rectification-prescribed.v1");
    String lower = "{\"grade\":\"GENERAL\",\"reason\":\"已隔离\"}";
    callers.post(callers.officer(), hazard, "regrading", lower);
    callers.post(callers.expert(), hazard, "regrading", lower);
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已更换\"}");
    callers.post(callers.principal(), hazard, "resumption-request", "{}");
    callers.post(callers.officer(), hazard, "acceptance", "{}");
    demandTold(callers.officer(), "RESUMPTION", of, "{}", "operation-resumed.v1");
  }

  private static void demandTold(
      Api sender, String type, String target, String body, String event) {
    JsonNode answer = batch(sender, items(item(key(), type, target, body))).get(0);
    assertThat(answer.path("outcome").asString()).as("%s", answer).isEqualTo("ACCEPTED");
    assertThat(answer.get("events"))
        .extracting(JsonNode::asString)
        .containsExactly("org.shouwang.hazard." + event);
  }

  private static String at(int seconds, String what) {
    return "{%s,\"occurredAt\":\"%s\"}".formatted(what, ago(seconds));
  }

  @Test
  void aConflictIsKeptAndAppliedLaterAsItsSendersDeed() {
    String hazard = callers.reported();
    String key = key();
    String batch =
        items(
            item(
                key,
                "RECTIFICATION",
                "\"hazardId\":\"" + hazard + "\"",
                "{\"measures\":\"已加装PE线\"}"));
    JsonNode first = batch(callers.responsible(), batch);
    assertThat(outcomes(first)).containsExactly("CONFLICT");
    assertThat(first.at("/0/problem/reason").asString()).isEqualTo("not-to-rectify");
    String conflict = first.at("/0/conflictId").asString();

    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    assertProblem(
        callers.officer().post(CONFLICTS + "/" + conflict + "/application", "{}"),
        409,
        "hazard",
        "not-to-rectify");
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    assertThat(outcomes(batch(callers.responsible(), batch)))
        .as("a person decides, not a retry")
        .containsExactly("CONFLICT");

    JsonNode open = callers.safetyOfficer().get(CONFLICTS).json().get("items");
    assertThat(open).extracting(one -> one.get("id").asString()).contains(conflict);
    assertThat(open).allMatch(one -> !one.has("digest") && !one.has("commandId"));
    assertThat(as(STACK.tokens().officer("230109")).get(CONFLICTS).json().get("items")).isEmpty();

    Api.Reply applied = callers.officer().post(CONFLICTS + "/" + conflict + "/application", "{}");
    assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    JsonNode steps = callers.officer().get(route(hazard, "timeline")).json().get("steps");
    assertThat(steps.at("/3/titleZh").asString()).isEqualTo("隐患已整改");
    assertThat(steps.at("/3/authority").asString()).isEqualTo("PEER");
    JsonNode again = batch(callers.responsible(), batch);
    assertThat(outcomes(again)).containsExactly("ACCEPTED");
    assertThat(again.at("/0/version").asLong()).isEqualTo(3);
    assertProblem(
        callers.officer().post(CONFLICTS + "/" + conflict + "/discarding", "{\"reason\":\"x\"}"),
        409,
        "hazard",
        "conflict-resolved");
  }

  @Test
  void aConflictIsDiscardedForAReasonAndStaysSo() {
    String hazard = callers.reported();
    String batch =
        items(
            item(
                key(), "RECTIFICATION", "\"hazardId\":\"" + hazard + "\"", "{\"measures\":\"x\"}"));
    String conflict = batch(callers.responsible(), batch).at("/0/conflictId").asString();
    Api once = callers.safetyOfficer().key(key());
    Api.Reply gone = once.post(CONFLICTS + "/" + conflict + "/discarding", "{\"reason\":\"误报\"}");
    assertThat(gone.json().at("/resolution/reason").asString()).isEqualTo("误报");
    assertThat(once.post(CONFLICTS + "/" + conflict + "/discarding", "{\"reason\":\"误报\"}").text())
        .isEqualTo(gone.text());
    assertThat(outcomes(batch(callers.responsible(), batch))).containsExactly("DISCARDED");
    assertProblem(
        callers.officer().post(CONFLICTS + "/" + conflict + "/application", "{}"),
        409,
        "hazard",
        "conflict-resolved");
    JsonNode discarded = callers.officer().get(CONFLICTS + "?state=DISCARDED").json().get("items");
    assertThat(discarded).extracting(one -> one.get("id").asString()).contains(conflict);
  }

  @Test
  void whatArrivesTooLateOrBeforeItsReportWaitsForAPerson() {
    String report = key();
    String old = Instant.now().minus(Duration.ofDays(9)).toString();
    JsonNode answers =
        batch(
            callers.safetyOfficer(),
            items(
                item(report, "REPORT", null, report(",\"occurredAt\":\"" + old + "\"")),
                item(
                    key(),
                    "CORRECTION",
                    "\"reportKey\":\"" + report + "\"",
                    "{\"place\":\"二层\",\"reason\":\"补充\"}")));
    assertThat(outcomes(answers)).containsExactly("CONFLICT", "CONFLICT");
    assertThat(answers.at("/0/problem/reason").asString()).isEqualTo("occurred-too-long-ago");
    String tooOld = answers.at("/0/conflictId").asString();
    String early = answers.at("/1/conflictId").asString();
    assertThat(
            callers.safetyOfficer().post(CONFLICTS + "/" + early + "/application", "{}").status())
        .isEqualTo(404);
    Api importer = as(STACK.tokens().of(Role.OFFICER).district("371102").importing().sign());
    Api.Reply done =
        importer.post(
            CONFLICTS + "/" + tooOld + "/application", "{\"occurredAt\":\"" + old + "\"}");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(ledger(done.json()).at("/report/at").asString()).startsWith(old.substring(0, 19));
    assertThat(
            callers.safetyOfficer().post(CONFLICTS + "/" + early + "/application", "{}").status())
        .isEqualTo(200);
  }

  @Test
  void anOldAcceptanceIsCastByNobodyButItsSenderInTheStandingThatSheHad() {
    String hazard = callers.reportedAt(OWN);
    String of = "\"hazardId\":\"" + hazard + "\"";
    JsonNode early =
        batch(callers.officer(), items(item(key(), "ACCEPTANCE", of, "{\"remark\":\"合格\"}")));
    JsonNode peers = batch(callers.peer(), items(item(key(), "ACCEPTANCE", of, "{}")));
    assertThat(outcomes(early)).containsExactly("CONFLICT");
    String officers = application(early.get(0));
    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    callers.post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已加装\"}");

    refusesAsPersonal(lead(OWN), officers);
    refusesAsPersonal(lead(OTHER), officers);
    refusesAsPersonal(callers.leader(), officers);
    refusesAsPersonal(callers.responsible(), application(peers.get(0))); // her account, moved over
    assertThat(callers.officer().get(route(hazard, "state")).json().at("/state").asString())
        .isEqualTo("RECTIFIED");
    assertThat(lead(OWN).get(CONFLICTS).json().get("items"))
        .extracting(one -> one.get("id").asString())
        .contains(early.at("/0/conflictId").asString(), peers.at("/0/conflictId").asString());

    Api.Reply applied = callers.officer().post(officers, "{}");
    assertThat(applied.status()).as(applied.text()).isEqualTo(200);
  }

  @Test
  void whatDecidesAboutAHazardIsAppliedForNobodyElse() {
    String about = "\"reportKey\":\"" + key() + "\"";
    String reason = "{\"reason\":\"x\"}";
    JsonNode kept =
        batch(
            as(
                STACK
                    .tokens()
                    .of(Role.OFFICER, Role.EXPERT)
                    .account("acc-both")
                    .district("371102")
                    .sign()),
            items(
                item(key(), "CONFIRMATION", about, "{\"grade\":\"GENERAL\"}"),
                item(key(), "DISMISSAL", about, reason),
                item(key(), "SUSPENSION", about, "{\"extent\":\"PARTIAL\",\"reason\":\"x\"}"),
                item(key(), "RESUMPTION", about, "{}"),
                item(key(), "PRESCRIPTION", about, PRESCRIPTION),
                item(key(), "ASSIGNMENT", about, "{\"measure\":\"IMMEDIATE\"}"),
                item(key(), "ACCEPTANCE", about, "{}"),
                item(key(), "REJECTION", about, reason),
                item(key(), "LOOK_BACK_PASS", about, "{}"),
                item(key(), "LOOK_BACK_FAILURE", about, reason)));
    assertThat(outcomes(kept)).hasSize(10).containsOnly("CONFLICT");
    kept.forEach(one -> refusesAsPersonal(callers.leader(), application(one)));
  }

  @Test
  void whatOthersToldOfAnEnterpriseIsNotAppliedByItsOwnPeople() {
    callers.reportedAt(OWN); // under the cooperative, whose members are known from then on
    String old = ",\"occurredAt\":\"" + Instant.now().minus(Duration.ofDays(9)) + "\"";
    String theirs =
        application(batch(callers.peer(), items(item(key(), "REPORT", null, report(old)))).get(0));
    String own =
        application(
            batch(callers.responsible(), items(item(key(), "REPORT", null, report(old)))).get(0));
    assertProblem(lead(OWN).post(theirs, "{}"), 409, "hazard", "own-enterprise");
    for (Api.Reply applied : List.of(lead(OTHER).post(theirs, "{}"), lead(OWN).post(own, "{}"))) {
      assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    }
  }

  private static void refusesAsPersonal(Api caller, String application) {
    assertProblem(caller.post(application, "{}"), 409, "hazard", "personal-deed");
  }

  private static String application(JsonNode answer) {
    return CONFLICTS + "/" + answer.get("conflictId").asString() + "/application";
  }

  private Api lead(String enterprise) {
    return as(STACK.tokens().member(enterprise, COOP, Role.COOP_LEAD));
  }

  @Test
  void whatWasFoundAtAMemberThatHasLeftSinceIsKeptAndIsTheTownshipsOnceApplied() {
    String enterprise = id("ent-" + UUID.randomUUID());
    String membership = id("mem-of-" + enterprise);
    Owner owner = new Owner("371102", COOP, enterprise);
    Instant joined = Instant.now().minusSeconds(7_200);
    STACK.publish(
        enterprise,
        new Owner("371102", null, enterprise),
        new EnterpriseRegisteredV1(joined, "示例厂", null, "xihu", "C26", null, true));
    STACK.publish(
        membership,
        owner,
        new MembershipAppliedV1(joined, COOP, enterprise),
        new MembershipApprovedV1(joined, COOP, enterprise));
    callers.reportedAt(enterprise); // whose membership is known from then on
    STACK.publish(
        membership,
        owner,
        new MembershipWithdrawnV1(Instant.now().minusSeconds(1_800), COOP, enterprise, "搬迁"));
    String body = report("").replace(OWN, enterprise);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> callers.peer().post("/api/v1/hazards", body).status() == 404);

    JsonNode answers =
        batch(
            callers.peer(),
            items(
                item(key(), "REPORT", null, at(3_600, body.substring(1, body.length() - 1))),
                item(key(), "REPORT", null, at(600, body.substring(1, body.length() - 1))),
                item(key(), "REPORT", null, body)));
    assertThat(outcomes(answers))
        .as("what was found after it had left is no member's business")
        .containsExactly("CONFLICT", "REFUSED", "REFUSED");
    String of = "\"hazardId\":\"" + callers.reportedAt(OWN) + "\"";
    Api gone =
        as(STACK.tokens().of(Role.SAFETY_MANAGER).district("371102").enterprise(enterprise).sign());
    JsonNode theirs =
        batch(
            gone,
            items(
                item(key(), "REPORT", null, report(",\"occurredAt\":\"" + ago(3_600) + "\"")),
                item(key(), "REPORT", null, report(",\"occurredAt\":\"" + ago(600) + "\"")),
                item(key(), "ACCEPTANCE", of, at(3_600, "\"remark\":\"合格\"")),
                item(key(), "ACCEPTANCE", of, at(600, "\"remark\":\"合格\""))));
    assertThat(outcomes(theirs))
        .as("what its own people did among the members, likewise")
        .containsExactly("CONFLICT", "REFUSED", "CONFLICT", "REFUSED");
    for (JsonNode kept : List.of(theirs.get(0), theirs.get(2))) {
      assertThat(gone.post(application(kept), "{}").status()).isEqualTo(404);
    }
    Api.Reply applied = lead(OTHER).post(application(answers.get(0)), "{}");
    assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                callers
                    .officer()
                    .get(route(applied.json().get("id").asString(), "state"))
                    .json()
                    .at("/fields/segments.1.duty")
                    .asString(),
            "TOWNSHIP"::equals);
  }

  @Test
  void whatAnEnterpriseDidBeforeItsHazardChangedHandsIsKeptAndItReachesNothingByIt() {
    String hazard =
        callers.officer().post("/api/v1/hazards", report("")).json().get("id").asString();
    callers.post(callers.officer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.officer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    String done = ",\"occurredAt\":\"" + Instant.now() + "\"}";
    callers.post(
        callers.responsible(),
        hazard,
        "transfer-proposal",
        "{\"toEnterpriseId\":\"" + OTHER + "\",\"reason\":\"出租方管理\"}");
    callers.post(callers.peer(), hazard, "transfer-acceptance", "{}");

    String of = "\"hazardId\":\"" + hazard + "\"";
    String rectified = item(key(), "RECTIFICATION", of, "{\"measures\":\"已加装PE线\"" + done);
    JsonNode answers =
        batch(
            callers.responsible(),
            items(rectified, item(key(), "RECTIFICATION", of, "{\"measures\":\"x\"}")));
    assertThat(outcomes(answers)).containsExactly("CONFLICT", "REFUSED");
    Api stranger =
        as(STACK.tokens().member(id("ent-other"), id("coop-other"), Role.SAFETY_MANAGER));
    assertThat(outcomes(batch(stranger, items(rectified.replaceFirst("\"key\":\"", "$0x")))))
        .containsExactly("REFUSED");
    String application = application(answers.get(0));
    assertThat(callers.responsible().post(application, "{}").status()).isEqualTo(404);
    assertProblem(
        callers.officer().post(application, "{}"), 409, "hazard", "not-the-responsible-enterprise");
  }

  @Test
  void aHazardOutOfReachIsNotThereForABatchEither() {
    String hazard = callers.reported();
    Api stranger =
        as(
            STACK
                .tokens()
                .of(Role.SAFETY_MANAGER, Role.COOP_SAFETY_OFFICER)
                .district("371102")
                .cooperative("coop-other")
                .enterprise("ent-other")
                .sign());
    JsonNode answers =
        batch(
            stranger,
            items(
                item(key(), "REJECTION", "\"hazardId\":\"" + hazard + "\"", "{\"reason\":\"x\"}"),
                item(key(), "REPORT", null, report("")),
                item(key(), "ACCEPTANCE", "\"hazardId\":\"" + hazard + "\"", "{}")));
    assertThat(outcomes(answers)).containsExactly("REFUSED", "REFUSED", "REFUSED");
    assertThat(answers).allMatch(one -> one.at("/problem/status").asInt() == 404);
  }

  private static JsonNode batch(Api caller, String body) {
    Api.Reply reply = caller.post(BATCHES, body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json().get("items");
  }

  private static List<String> outcomes(JsonNode answers) {
    return answers.valueStream().map(one -> one.get("outcome").asString()).toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String ago(int seconds) {
    return Instant.now().minusSeconds(seconds).toString();
  }

  private static String items(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  private static String item(String key, String type, String target, String body) {
    return "{\"key\":\"%s\",\"type\":\"%s\",%s\"body\":%s}"
        .formatted(key, type, target == null ? "" : target + ",", body);
  }
}
