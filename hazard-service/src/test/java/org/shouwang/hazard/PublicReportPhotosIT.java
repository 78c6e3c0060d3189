package org.shouwang.hazard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.PublicReportCallers.OFFICERS;
import static org.shouwang.hazard.PublicReportCallers.shown;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.PublicReportCallers.Kept;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** What a reporter shows. */
class PublicReportPhotosIT extends PublicReportIT {
  @Test
  void aReporterShowsPhotosAndAnOfficerChoosesWhichGoWithTheHazard() {
    Kept report = callers.reported();
    byte[] taken = MadePictures.jpeg(2_001, "2026:03:01 16:00:00");
    assertThat(new String(taken, ISO_8859_1)).contains("Exif");
    assertProblem(
        shown(callers.stranger(), new Kept(report.code(), "000000", ""), taken),
        404,
        "public-report",
        "wrong-code-or-pin");
    assertProblem(
        shown(callers.officer(), report, taken), 409, "public-report", "reported-with-login");
    assertProblem(
        shown(callers.stranger(), report, MadePictures.pngBomb()),
        422,
        "hazard",
        "evidence-too-many-pixels");
    assertProblem(
        shown(callers.stranger(), report, MadePictures.pdf()),
        422,
        "hazard",
        "evidence-form-unknown");
    assertProblem(
        shown(callers.stranger(), report, new byte[1024 * 1024 + 1]), 413, "body-too-large");
    for (int i = 1; i <= 3; i++) {
      byte[] next = i == 1 ? taken : MadePictures.jpeg(2_000 + i, null);
      Api once = callers.stranger().key(UUID.randomUUID().toString());
      assertThat(shown(once, report, next).json().get("photos").asInt()).isEqualTo(i);
      assertThat(shown(once, report, next).json().get("photos").asInt())
          .as("a retry adds nothing")
          .isEqualTo(i);
    }
    assertProblem(
        shown(callers.stranger(), report, taken), 409, "public-report", "too-many-photos");

    String original = OFFICERS + "/" + report.id() + "/original";
    JsonNode photos = callers.officer().get(original).json().get("photos");
    assertThat(photos).hasSize(3);
    String first = original + "/photos/" + photos.get(0).asString();
    Api.Reply seen = callers.officer().get(first);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(seen.header("Cache-Control")).contains("no-store");
    assertThat(seen.text()).as("nothing of what the camera wrote").doesNotContain("Exif");
    assertThat(callers.rewardOfficer().get(first).status()).isEqualTo(403);
    assertThat(callers.stranger().get(first).status()).isEqualTo(401);
    Api elsewhere = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(elsewhere.get(first).status()).isEqualTo(404);
    assertThat(database.getCollection("evidence").countDocuments())
        .as("a reporter's picture is nobody's evidence before an officer chose it")
        .isZero();

    callers.post(
        callers.officer(),
        report,
        "acceptance",
        "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\"}");
    callers.post(callers.officer(), report, "verification", "{}");
    assertProblem(
        callers
            .officer()
            .post(
                OFFICERS + "/" + report.id() + "/substantiation",
                finding(id("ph-of-another-report"))),
        422,
        "invalid");
    callers.post(callers.officer(), report, "substantiation", finding(photos.get(1).asString()));
    String hazard = Ids.derive("hz", report.id());
    callers.confirm(hazard);
    JsonNode steps =
        callers.officer().get("/api/v1/hazards/" + hazard + "/timeline").json().get("steps");
    assertThat(steps.at("/0/evidence")).hasSize(1);
    assertThat(steps.at("/1/facts/attacherId").asString()).isEqualTo(id("per-officer"));
    String chosen = "/api/v1/evidence/" + steps.at("/0/evidence/0/sha256").asString();
    Api enterprise = new HazardCallers(STACK, port).responsible();
    assertThat(enterprise.get(chosen).status()).isEqualTo(200);
    assertThat(enterprise.get(first).status()).isEqualTo(403);

    callers.post(callers.officer(), report, "reply", "{\"reply\":\"已责令整改\"}");
    callers.post(callers.officer(), report, "erasure", "{\"scope\":\"EVERYTHING\"}");
    assertThat(callers.officer().get(original).json().get("photos")).isEmpty();
    assertThat(callers.officer().get(first).status()).isEqualTo(404);
    assertProblem(shown(callers.stranger(), report, taken), 409, "public-report", "already-erased");
    assertThat(enterprise.get(chosen).status()).as("what was chosen stays").isEqualTo(200);
  }

  private static String finding(String photo) {
    return ("{\"category\":\"FIRE_AND_EXITS\",\"enterpriseId\":\"%s\",\"summary\":\"疏散通道被堵\","
            + "\"photos\":[\"%s\"]}")
        .formatted(OWN, photo);
  }
}
