package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.kept;
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
import org.shouwang.contracts.inspection.Commonality;
import org.shouwang.contracts.inspection.FindingCategory;
import org.shouwang.contracts.inspection.FindingRecordedV2;
import org.shouwang.contracts.inspection.LookBackAnsweredV2;
import org.shouwang.contracts.inspection.LookBackOutcome;
import org.shouwang.contracts.training.DrillFindingRecordedV3;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** Evidence that comes with a batch or a finding (补传、互查发现), later than what it shows. */
class EvidenceFromAfarIT extends EvidenceIT {
  @Test
  void whatComesInABatchBringsItsEvidenceAlsoWhenItIsAppliedLater() {
    String before = kept(responsible, MadePictures.jpeg(seed++, null));
    String after = kept(responsible, MadePictures.jpeg(seed++, null));
    String hazard = callers.reported();
    String rectification =
        "{\"key\":\"%s\",\"type\":\"RECTIFICATION\",\"hazardId\":\"%s\",\"body\":{\"measures\":\"x\",\"evidence\":[\"%s\"]}}"
            .formatted(UUID.randomUUID(), hazard, after);
    String report =
        "{\"key\":\"%s\",\"type\":\"REPORT\",\"body\":{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"x\",\"evidence\":[\"%s\"]}}"
            .formatted(UUID.randomUUID(), OWN, before);
    JsonNode answers =
        responsible
            .post("/api/v1/hazards/batches", "{\"items\":[" + report + "," + rectification + "]}")
            .json()
            .get("items");
    assertThat(answers.at("/0/events/1").asString())
        .isEqualTo("org.shouwang.hazard.evidence-attached.v2");
    assertThat(answers.at("/1/outcome").asString()).isEqualTo("CONFLICT");
    assigned(hazard);
    Api.Reply applied =
        officer.post(
            "/api/v1/hazards/conflicts/" + answers.at("/1/conflictId").asString() + "/application",
            "{}");
    assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    JsonNode steps = officer.get(route(hazard, "timeline")).json().get("steps");
    assertThat(steps.at("/3/evidence/0/sha256").asString()).isEqualTo(after);
  }

  @Test
  void whatAFindingNamesIsItsRecordersAndWhatIsNotThereHoldsNothingUp() {
    Api inspector = inspector();
    String photo = kept(inspector, MadePictures.jpeg(seed++, null));
    String foreign = kept(peer, MadePictures.jpeg(seed++, null));
    String unknown = "0".repeat(64);
    callers.reported(); // whose enterprise is known from then on
    String finding = id("fin-" + UUID.randomUUID());
    STACK.publish(
        id("vis-" + UUID.randomUUID()),
        new Owner("371102", COOP, OWN),
        new FindingRecordedV2(
            Instant.now().minusSeconds(60),
            finding,
            FindingCategory.ELECTRICAL,
            null,
            "配电箱无PE线",
            null,
            Commonality.SPECIFIC,
            id("per-inspector"),
            List.of(photo, foreign, unknown)));
    String hazard = Ids.derive("hz", finding);
    JsonNode steps =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> officer.get(route(hazard, "timeline")).json().path("steps"),
                told -> !told.isEmpty());
    assertThat(steps).hasSize(3);
    assertThat(steps.at("/0/evidence/0/sha256").asString()).isEqualTo(photo);
    assertThat(steps.at("/1/facts/items")).hasSize(1);
    assertThat(steps.at("/1/facts/attacherId").asString()).isEqualTo(id("per-inspector"));
    assertThat(steps.at("/2/titleZh").asString()).isEqualTo("证据缺失");
    assertThat(steps.at("/2/facts/missing").toString())
        .isEqualTo("[\"%s\",\"%s\"]".formatted(foreign, unknown));
    assertThat(steps.at("/2/commit")).isEqualTo(steps.at("/0/commit"));

    assertThat(responsible.get("/api/v1/evidence/" + photo).status()).isEqualTo(200);
    assertThat(responsible.get("/api/v1/evidence/" + foreign).status())
        .as("whoever names somebody else's upload shows it to nobody")
        .isEqualTo(404);
    assigned(hazard);
    assertProblem(
        rectified(hazard, kept(responsible, shownAgain())), 409, "hazard", "evidence-reused");
  }

  @Test
  void whatAFindingOfADrillNamesIsItsRecordersToo() {
    String photo = kept(inspector(), MadePictures.jpeg(seed++, null));
    String foreign = kept(peer, MadePictures.jpeg(seed++, null));
    callers.reported(); // whose enterprise is known from then on
    String finding = id("fin-" + UUID.randomUUID());
    STACK.publish(
        id("drl-" + UUID.randomUUID()),
        new Owner("371102", COOP, OTHER),
        new DrillFindingRecordedV3(
            Instant.now().minusSeconds(60),
            finding,
            OWN,
            "FIRE_AND_EXITS",
            null,
            "疏散通道受阻",
            null,
            null,
            null,
            null,
            id("per-inspector"),
            List.of(photo, foreign)));
    JsonNode steps = awaitStep(Ids.derive("hz", finding), "证据缺失");
    assertThat(steps.at("/0/authority").asString()).isEqualTo("PEER");
    assertThat(steps.at("/0/evidence/0/sha256").asString()).isEqualTo(photo);
    assertThat(steps.at("/2/facts/missing").toString()).isEqualTo("[\"%s\"]".formatted(foreign));
    assertThat(responsible.get("/api/v1/evidence/" + photo).status()).isEqualTo(200);
  }

  @Test
  void whatAnAnswerToALookBackNamesShowsItInTheHistoryAndTheCaseBundle() throws Exception {
    Api inspector = inspector();
    String still = kept(inspector, MadePictures.jpeg(seed++, null));
    String back = kept(inspector, MadePictures.jpeg(seed++, null));
    String foreign = kept(peer, MadePictures.jpeg(seed++, null));
    String passed = closed();
    String failed = closed();
    STACK.publish(
        id("vis-" + UUID.randomUUID()),
        new Owner("371102", COOP, OWN),
        answered(passed, LookBackOutcome.PASSED, null, List.of(still)),
        answered(failed, LookBackOutcome.FAILED, "PE线再次脱落", List.of(back, foreign)));
    JsonNode steps = awaitStep(passed, "回头看巩固");
    JsonNode held = steps.get(steps.size() - 2);
    assertThat(held.at("/evidence/0/sha256").asString()).isEqualTo(still);
    assertThat(steps.at("/" + (steps.size() - 1) + "/facts/step").asString())
        .isEqualTo("LOOK_BACK_PASS");
    assertThat(steps.at("/" + (steps.size() - 1) + "/facts/attacherId").asString())
        .isEqualTo(id("per-inspector"));

    JsonNode again = awaitStep(failed, "重新打开");
    assertThat(again.valueStream().map(step -> step.get("titleZh").asString()))
        .as("in the cycle that ends, and what is not there is told")
        .endsWith("回头看反弹", "证据已附", "证据缺失", "重新打开");
    JsonNode missing = again.get(again.size() - 2);
    assertThat(missing.get("type").asString()).isEqualTo("org.shouwang.hazard.evidence-missing.v2");
    assertThat(missing.at("/facts/missing").toString()).isEqualTo("[\"" + foreign + "\"]");
    assertThat(responsible.get("/api/v1/evidence/" + back).status()).isEqualTo(200);
    assertThat(responsible.get("/api/v1/evidence/" + foreign).status()).isEqualTo(404);

    String bundle = route(failed, "case-bundle");
    await().atMost(Duration.ofSeconds(20)).until(() -> officer.get(bundle).status() == 200);
    assertThat(officer.bytes(bundle))
        .as("the last piece of a hazard's evidence is what shows its relapse")
        .endsWith(officer.bytes("/api/v1/evidence/" + back));
  }

  private static LookBackAnsweredV2 answered(
      String hazard, LookBackOutcome outcome, String remark, List<String> evidence) {
    return new LookBackAnsweredV2(
        Instant.now(), hazard, outcome, remark, id("per-inspector"), evidence);
  }

  private String closed() {
    String hazard = callers.reported();
    assigned(hazard);
    rectified(hazard, kept(responsible, MadePictures.jpeg(seed++, null)));
    callers.post(peer, hazard, "acceptance", "{}");
    return hazard;
  }

  /** The steps of a hazard, once one of them is there. */
  private JsonNode awaitStep(String hazard, String title) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> officer.get(route(hazard, "timeline")).json().path("steps"),
            told ->
                told.valueStream().anyMatch(step -> step.get("titleZh").asString().equals(title)));
  }

  private Api inspector() {
    return Api.at(port)
        .as(
            STACK
                .tokens()
                .of(Role.SAFETY_MANAGER)
                .person("acc-test") // by whom the events of other services are recorded
                .enterprise(OTHER)
                .cooperative(COOP)
                .district("371102")
                .sign());
  }

  /** The picture of the finding, as whoever has seen it would send it. */
  private byte[] shownAgain() {
    return MadePictures.jpeg(seed - 2, null);
  }
}
