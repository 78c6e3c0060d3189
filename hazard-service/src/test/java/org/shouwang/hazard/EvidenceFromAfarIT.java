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
    Api inspector =
        Api.at(port)
            .as(
                STACK
                    .tokens()
                    .of(Role.SAFETY_MANAGER)
                    .person("acc-test") // by whom the events of other services are recorded
                    .enterprise(OTHER)
                    .cooperative(COOP)
                    .district("371102")
                    .sign());
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

  /** The picture of the finding, as whoever has seen it would send it. */
  private byte[] shownAgain() {
    return MadePictures.jpeg(seed - 2, null);
  }
}
