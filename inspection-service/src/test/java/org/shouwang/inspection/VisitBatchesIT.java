package org.shouwang.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.inspection.domain.InspectionFacts.id;
import static org.shouwang.inspection.domain.InspectionFacts.personOf;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.inspection.domain.Visit;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** What teams did on site without a network comes late and in any order (离线补传). */
class VisitBatchesIT extends InspectionIT {
  private static final String CONFLICTS = "/api/v1/visits/conflicts";

  @Test
  void aWholeVisitIsDecidedInTheOrderInWhichItHappenedAndAnsweredInItsOwn() {
    String campaign = planned();
    Instant arrived = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String during = arrival(campaign, "ent-7");
    String batch =
        items(
            item("STRENGTH", during, at(arrived.plusMillis(2), "{\"description\":\"班前会制度健全\"}")),
            item("FINDING", during, at(arrived.plusMillis(1), finding())),
            item("CHECK_IN", "", at(arrived, checkIn(campaign, "ent-7"))));
    JsonNode answers = batch(inspector, batch);
    assertThat(outcomes(answers)).containsExactly("ACCEPTED", "ACCEPTED", "ACCEPTED");
    String visit = answers.at("/2/id").asString();
    assertThat(visit).isEqualTo(Visit.idOf(campaign, id("ent-7")));
    assertThat(List.of(2, 1, 0))
        .isSortedAccordingTo(
            (one, other) ->
                Long.compare(
                    answers.at("/" + one + "/commit").asLong(),
                    answers.at("/" + other + "/commit").asLong()));
    assertThat(batch(inspector, batch)).as("sent again").isEqualTo(answers);

    JsonNode signed =
        batch(inspected, items(item("SIGNATURE", "\"visitId\":\"" + visit + "\",", "{}")));
    assertThat(outcomes(signed)).containsExactly("ACCEPTED");
    JsonNode shown =
        ok(lead.get("/api/v1/visits/" + visit + "?after=" + signed.at("/0/after").asString()));
    assertThat(shown.get("stage").asString()).isEqualTo("SIGNED");
    assertThat(shown.get("findings")).hasSize(1);
    assertThat(shown.get("strengths")).hasSize(1);
    assertThat(Instant.parse(shown.at("/findings/0/occurredAt").asString()))
        .isEqualTo(arrived.plusMillis(1));
  }

  @Test
  void whatTheRecordNoLongerTakesIsKeptForAPersonAndEndsByHerWord() {
    String visit = begun();
    ok(inspected.post(route(visit, "signature"), "{}"));
    String late = items(item("FINDING", "\"visitId\":\"" + visit + "\",", finding()));
    JsonNode answers = batch(inspector, late);
    assertThat(outcomes(answers)).containsExactly("CONFLICT");
    assertThat(answers.at("/0/problem/reason").asString()).isEqualTo("record-finished");
    String conflict = answers.at("/0/conflictId").asString();
    JsonNode open = ok(lead.get(CONFLICTS)).get("items");
    assertThat(open).extracting(one -> one.get("id").asString()).contains(conflict);
    assertThat(open).allMatch(one -> !one.has("digest") && !one.has("commandId"));
    assertThat(ok(as(STACK.tokens().officer("230109")).get(CONFLICTS)).get("items")).isEmpty();

    assertProblem(
        lead.post(CONFLICTS + "/" + conflict + "/application", "{}"),
        409,
        "inspection",
        "record-finished");
    Api.Reply gone = lead.post(CONFLICTS + "/" + conflict + "/discarding", "{\"reason\":\"另报隐患\"}");
    assertThat(ok(gone).at("/resolution/reason").asString()).isEqualTo("另报隐患");
    assertThat(outcomes(batch(inspector, late))).containsExactly("DISCARDED");
    assertProblem(
        lead.post(CONFLICTS + "/" + conflict + "/application", "{}"),
        409,
        "inspection",
        "conflict-resolved");
  }

  @Test
  void whatArrivesBeforeItsCheckInIsAppliedOnceThatIsThereAsItsSendersDeed() {
    String campaign = planned();
    String early = items(item("FINDING", arrival(campaign, "ent-7"), finding()));
    String conflict = batch(inspector, early).at("/0/conflictId").asString();
    String application = CONFLICTS + "/" + conflict + "/application";
    assertThat(lead.post(application, "{}").status()).isEqualTo(404);
    created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7")));
    assertThat(outcomes(batch(inspector, early)))
        .as("a person decides, not a retry")
        .containsExactly("CONFLICT");
    JsonNode applied = ok(lead.post(application, "{}"));
    JsonNode shown =
        ok(
            lead.get(
                "/api/v1/visits/"
                    + applied.get("id").asString()
                    + "?after="
                    + applied.get("after").asString()));
    assertThat(shown.at("/findings/0/recorderId").asString()).isEqualTo(personOf("ent-8"));
    assertThat(outcomes(batch(inspector, early))).containsExactly("ACCEPTED");
  }

  @Test
  void nobodySignsForAnotherNorAppliesWhatATeamFoundAtHerOwnEnterprise() {
    String campaign = planned();
    String during = arrival(campaign, "ent-7");
    JsonNode team =
        batch(
            inspector,
            items(
                item(
                    "LOOK_BACKS",
                    during,
                    "{\"answers\":[{\"hazardId\":\"hz-x\",\"outcome\":\"PASSED\"}]}"),
                item("SIGNATURE_REFUSAL", during, "{\"reason\":\"不认可\"}"),
                item("FINDING", during, finding())));
    JsonNode signed = batch(inspected, items(item("SIGNATURE", during, "{}")));
    created(lead.post("/api/v1/visits", checkIn(campaign, "ent-7")));
    for (JsonNode personal : List.of(team.get(0), team.get(1), signed.get(0))) {
      for (Api other : List.of(lead, officer, member("ent-7", Role.COOP_LEAD))) {
        assertProblem(other.post(application(personal), "{}"), 409, "inspection", "personal-deed");
      }
    }
    String found = application(team.get(2));
    assertProblem(
        member("ent-7", Role.COOP_LEAD).post(found, "{}"), 409, "inspection", "own-enterprise");
    ok(lead.post(found, "{}"));
    ok(inspected.post(application(signed.get(0)), "{}"));
  }

  private static String application(JsonNode answer) {
    return CONFLICTS + "/" + answer.get("conflictId").asString() + "/application";
  }

  @Test
  void oneBadItemSpoilsNoOtherAndNobodyReachesAVisitThatIsNotHers() {
    String visit = begun();
    String during = "\"visitId\":\"" + visit + "\",";
    String good = item("FINDING", during, finding());
    JsonNode answers =
        batch(
            inspector,
            items(
                item("NOTHING", during, "{}"),
                item("FINDING", "", finding()),
                item("FINDING", during, "{\"category\":\"ELECTRICAL\"}"),
                good,
                good.replace("COMMON", "SPECIFIC"),
                item("FINDING", "\"visitId\":\"vis-x\",", finding())));
    assertThat(outcomes(answers))
        .containsExactly("REFUSED", "REFUSED", "REFUSED", "ACCEPTED", "REFUSED", "REFUSED");
    assertThat(answers.at("/1/problem/reason").asString()).isEqualTo("item-target");
    assertThat(answers.at("/4/problem/reason").asString()).isEqualTo("command-key-reused");
    Api stranger = as(STACK.tokens().member(id("ent-50"), id("coop-5"), Role.SAFETY_MANAGER));
    JsonNode refused = batch(stranger, items(item("FINDING", during, finding())));
    assertThat(refused.at("/0/problem/status").asInt()).isEqualTo(404);
    JsonNode unsigned = batch(officer, items(item("SIGNATURE", during, "{}")));
    assertThat(unsigned.at("/0/problem/status").asInt()).as("as on its own route").isEqualTo(403);
    assertThat(inspector.post(BATCHES, "{\"items\":[{}]}").status()).isEqualTo(422);
  }

  private static List<String> outcomes(JsonNode answers) {
    return answers.valueStream().map(one -> one.get("outcome").asString()).toList();
  }

  private static String at(Instant at, String body) {
    return body.substring(0, body.length() - 1) + ",\"occurredAt\":\"" + at + "\"}";
  }
}
