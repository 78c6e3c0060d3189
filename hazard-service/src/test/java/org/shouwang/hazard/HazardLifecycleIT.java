package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.hazard.domain.HazardFacts.personOf;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** A general hazard's turns (隐患流转): appeals, duplicates, transfers, deadlines, ends. */
class HazardLifecycleIT extends LifecycleIT {
  @Test
  void aDismissedHazardComesBackOnAppealAndADuplicateGoesOnWhenRevoked() {
    String first = callers.reported();
    String hazard = callers.reported();
    post(callers.officer(), hazard, "dismissal", WHY);
    post(callers.safetyOfficer(), hazard, "appeal", WHY);
    post(callers.leader(), hazard, "reinstatement", WHY);
    post(callers.safetyOfficer(), hazard, "correction", "{\"place\":\"四号车间\",\"reason\":\"写错\"}");
    String original = "{\"originalId\":\"" + first + "\"}";
    JsonNode marked = post(callers.safetyOfficer(), hazard, "duplicate", original);
    assertThat(ledger(hazard, marked).get("status").asString()).isEqualTo("DUPLICATE");
    assertThat(ledger(hazard, marked).at("/links/duplicateOf").asString()).isEqualTo(first);
    JsonNode revoked = post(callers.safetyOfficer(), hazard, "duplicate-revocation", WHY);
    assertThat(ledger(hazard, revoked).get("status").asString()).isEqualTo("REPORTED");
    assertThat(ledger(hazard, revoked).at("/report/place").asString()).isEqualTo("四号车间");
    assertProblem(
        callers.safetyOfficer().post(route(hazard, "recurrence"), recurrenceOf(first)),
        409,
        "hazard",
        "earlier-not-closed");
    assertProblem(
        callers.safetyOfficer().post(route(hazard, "recurrence"), recurrenceOf("{$gt:1}")),
        422,
        "hazard",
        "no-such-original");
    post(callers.officer(), hazard, "dismissal", WHY);
    assertProblem(
        callers.safetyOfficer().post(route(hazard, "appeal"), WHY),
        409,
        "hazard",
        "already-appealed");
  }

  @Test
  void anUpheldDismissalStands() {
    String hazard = callers.reported();
    post(callers.officer(), hazard, "dismissal", WHY);
    post(callers.safetyOfficer(), hazard, "appeal", WHY);
    JsonNode upheld = post(callers.leader(), hazard, "dismissal-upholding", WHY);
    assertThat(ledger(hazard, upheld).get("status").asString()).isEqualTo("DISMISSED");
  }

  @Test
  void thePersonInChargeIsNamedByHerIdAndByNothingElse() {
    String hazard = callers.reported();
    post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    for (String told : List.of("张三 13812345678", "张三", "", id("ent-7"), "per-1")) {
      String body = "{\"measure\":\"TIME_LIMITED\",\"assigneeId\":\"" + told + "\"}";
      Api.Reply refused = callers.safetyOfficer().post(route(hazard, "assignment"), body);
      assertProblem(refused, 422, "kit", "invalid");
      assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/assigneeId");
      JsonNode batch =
          callers
              .safetyOfficer()
              .post(
                  "/api/v1/hazards/batches",
                  "{\"items\":[{\"key\":\"%s\",\"type\":\"ASSIGNMENT\",\"hazardId\":\"%s\",\"body\":%s}]}"
                      .formatted(UUID.randomUUID(), hazard, body))
              .json();
      assertThat(batch.at("/items/0/outcome").asString()).isEqualTo("REFUSED");
    }
    JsonNode assigned =
        post(
            callers.safetyOfficer(),
            hazard,
            "assignment",
            "{\"measure\":\"TIME_LIMITED\",\"assigneeId\":\"" + personOf("ent-7") + "\"}");
    assertThat(ledger(hazard, assigned).at("/assignment/assigneeId").asString())
        .isEqualTo(personOf("ent-7"));
  }

  @Test
  void theEnterpriseNamesSomebodyElseInChargeWhoIsTold() {
    String hazard = assigned();
    String body = "{\"assigneeId\":\"" + personOf("ent-7-b") + "\"}";
    assertThat(status(callers.peer(), hazard, "person-in-charge", body))
        .as("another enterprise's safety manager")
        .isEqualTo(404);
    JsonNode named = post(callers.responsible(), hazard, "person-in-charge", body);
    JsonNode row = ledger(hazard, named);
    assertThat(row.at("/assignment/assigneeId").asString()).isEqualTo(personOf("ent-7-b"));
    assertThat(HazardCallers.told(callers.responsible(), hazard, named)).contains("IN_CHARGE");
    assertThat(status(callers.responsible(), hazard, "person-in-charge", "{\"assigneeId\":\"张三\"}"))
        .isEqualTo(422);
    assertThat(status(callers.responsible(), hazard, "person-in-charge", "{}")).isEqualTo(422);
  }

  @Test
  void whoAcceptsATransferIsResponsibleFromThenOn() {
    String hazard = assigned();
    assertThat(status(callers.principal(), hazard, "transfer-proposal", to(id("ent-0"))))
        .as("an enterprise that nobody knows")
        .isEqualTo(422);
    post(callers.principal(), hazard, "transfer-proposal", to(OTHER));
    post(callers.peer(), hazard, "transfer-refusal", WHY);
    post(callers.principal(), hazard, "transfer-proposal", to(OTHER));
    JsonNode accepted = post(callers.peer(), hazard, "transfer-acceptance", "{}");
    JsonNode row = ledger(hazard, accepted);
    assertThat(row.get("enterprise").asString()).isEqualTo(OTHER);
    assertThat(row.at("/facets/segments")).hasSize(2);
    JsonNode timeline = callers.officer().get(route(hazard, "timeline")).json();
    assertThat(timeline.get("enterprise").asString()).isEqualTo(OTHER);
    assertThat(status(callers.responsible(), hazard, "rectification", "{\"measures\":\"x\"}"))
        .as("it is another enterprise's now")
        .isEqualTo(404);
    post(callers.peer(), hazard, "transfer-proposal", to(OWN));
    assertProblem(
        callers.officer().post(route(hazard, "transfer-imposition"), WHY),
        409,
        "hazard",
        "transfer-to-be-answered");
    post(callers.responsible(), hazard, "transfer-refusal", WHY);
    JsonNode stays = post(callers.officer(), hazard, "responsibility-upholding", WHY);
    assertThat(ledger(hazard, stays).get("enterprise").asString()).isEqualTo(OTHER);
    assertThat(HazardCallers.told(callers.principal(), hazard, stays))
        .contains("RESPONSIBILITY_UPHELD");
    post(callers.peer(), hazard, "transfer-proposal", to(OWN));
    post(callers.responsible(), hazard, "transfer-refusal", WHY);
    post(callers.officer(), hazard, "transfer-imposition", WHY);
    post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已修\"}");
  }

  @Test
  void whereThePlaceIsGoneNobodyLooksBack() {
    String hazard = assigned();
    close(hazard);
    String gone = "{\"attestation\":\"企业已关停\"}";
    assertThat(status(callers.peer(), hazard, "look-back-ending", gone)).isEqualTo(403);
    JsonNode ended = post(callers.officer(), hazard, "look-back-ending", gone);
    JsonNode row = ledger(hazard, ended);
    assertThat(row.get("status").asString()).isEqualTo("CLOSED");
    assertThat(row.at("/facets/lookBack").asString()).isEqualTo("ENDED");
    assertThat(row.at("/facets/lookBackDueAt").isMissingNode()).isTrue();
  }

  @Test
  void whatIsAnotherDepartmentsOrGoneEndsByAnOfficersWord() {
    String out = assigned();
    String gone = callers.reported();
    post(callers.officer(), out, "transfer-out", "{\"department\":\"消防\",\"reason\":\"其职责\"}");
    post(callers.officer(), gone, "extinction", "{\"attestation\":\"企业已关停\"}");
    assertProblem(
        callers.officer().post(route(out, "extinction"), "{\"attestation\":\"企业已关停\"}"),
        409,
        "hazard",
        "not-open");
  }

  @Test
  void aDeadlineIsPutOffAndAFailedLookBackReopensTheHazard() {
    String hazard = assigned();
    String wanted =
        "{\"dueOn\":\"%s\",\"reason\":\"采购周期长\"}"
            .formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30));
    post(callers.principal(), hazard, "extension-request", wanted);
    post(callers.safetyOfficer(), hazard, "extension-refusal", WHY);
    post(callers.principal(), hazard, "extension-request", wanted);
    JsonNode granted = post(callers.safetyOfficer(), hazard, "extension-grant", "{}");
    JsonNode due = ledger(hazard, granted).get("assignment");
    assertThat(due.get("dueAt").asString()).isGreaterThan(due.get("originalDueAt").asString());
    close(hazard);
    JsonNode failed = post(callers.peer(), hazard, "look-back-failure", WHY);
    JsonNode row = ledger(hazard, failed);
    assertThat(row.get("status").asString()).isEqualTo("CONFIRMED");
    assertThat(row.at("/facets/cycle").asInt()).isEqualTo(2);
    post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"IMMEDIATE\"}");
    close(hazard);
    assertProblem(
        callers.peer().post(route(hazard, "look-back-pass"), "{}"),
        409,
        "hazard",
        "look-back-of-ones-own-acceptance");
    JsonNode passed = post(callers.expert(), hazard, "look-back-pass", "{}");
    assertThat(ledger(hazard, passed).at("/facets/lookBack").asString()).isEqualTo("PASSED");
    String again = callers.reported();
    JsonNode marked = post(callers.safetyOfficer(), again, "recurrence", recurrenceOf(hazard));
    assertThat(ledger(again, marked).at("/links/recurrenceOf").asString()).isEqualTo(hazard);
  }

  private void close(String hazard) {
    post(callers.responsible(), hazard, "rectification", "{\"measures\":\"已加装PE线\"}");
    post(callers.peer(), hazard, "acceptance", "{}");
  }

  private static String to(String enterprise) {
    return "{\"toEnterpriseId\":\"%s\",\"reason\":\"出租方管理\"}".formatted(enterprise);
  }

  private static String recurrenceOf(String earlier) {
    return "{\"recurrenceOf\":\"" + earlier + "\"}";
  }
}
