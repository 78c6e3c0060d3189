package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.begun;
import static org.shouwang.hazard.EvidenceCallers.complete;
import static org.shouwang.hazard.EvidenceCallers.kept;
import static org.shouwang.hazard.EvidenceCallers.send;
import static org.shouwang.hazard.EvidenceCallers.sent;
import static org.shouwang.hazard.EvidenceCallers.utf8;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.Context;
import org.shouwang.hazard.evidence.Lapse;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** How photos and documents are sent and kept (上传、留存), and when they go again. */
class EvidenceUploadsIT extends EvidenceIT {
  @Test
  void anUploadGoesOnWhereItBrokeOff() {
    byte[] file = MadePictures.jpeg(seed++, null);
    String upload = begun(responsible, file);
    assertThat(send(responsible, upload, file, 0, 5_000).header("Upload-Offset")).isEqualTo("5000");
    Api.Reply stands = responsible.send("HEAD", upload, new byte[0]);
    assertThat(stands.status()).isEqualTo(200);
    assertThat(stands.header("Upload-Offset")).isEqualTo("5000");
    assertThat(stands.header("Upload-Length")).isEqualTo(Integer.toString(file.length));

    assertProblem(
        send(responsible, upload, file, 0, 5_000), 409, "hazard", "upload-offset-differs");
    assertProblem(complete(responsible, upload), 409, "hazard", "upload-incomplete");
    assertProblem(
        responsible
            .with("Content-Type", "application/octet-stream")
            .with("Upload-Offset", "5000")
            .send("PATCH", upload, new byte[file.length]),
        413,
        "body-too-large");

    assertThat(send(responsible, upload, file, 5_000, file.length).status()).isEqualTo(204);
    Api.Reply done = complete(responsible, upload);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.json().get("mediaType").asString()).isEqualTo("image/jpeg");
    assertThat(complete(responsible, upload).text()).isEqualTo(done.text());
    assertProblem(send(responsible, upload, file, 0, 10), 409, "hazard", "upload-complete");
  }

  @Test
  void beginningAgainUnderTheSameKeyIsTheSameUpload() {
    byte[] file = MadePictures.jpeg(seed++, null);
    Api once = responsible.key(UUID.randomUUID().toString());
    String upload = begun(once, file);
    assertThat(send(responsible, upload, file, 0, 100).status()).isEqualTo(204);
    assertThat(begun(once, file)).isEqualTo(upload);
    assertThat(responsible.get(upload).json().get("offset").asInt()).isEqualTo(100);
    byte[] other = MadePictures.jpeg(seed++, null);
    Api.Reply reused =
        once.post(
            EvidenceCallers.UPLOADS,
            "{\"bytes\":1,\"sha256\":\"%s\"}".formatted(EvidenceCallers.sha256(other)));
    assertProblem(reused, 422, "command-key-reused");
  }

  @Test
  void nothingButPicturesAndDocumentsIsTaken() {
    assertProblem(
        sent(responsible, utf8("<html><script>")), 422, "hazard", "evidence-form-unknown");
    assertProblem(
        sent(responsible, MadePictures.pngBomb()), 422, "hazard", "evidence-too-many-pixels");
    byte[] cut = Arrays.copyOf(MadePictures.jpeg(seed++, null), 4_000);
    assertProblem(sent(responsible, cut), 422, "hazard", "evidence-unreadable");
    assertProblem(
        sent(responsible, utf8("%PDF-1.4 and no end")), 422, "hazard", "evidence-unreadable");
    byte[] file = MadePictures.jpeg(seed++, null);
    Api.Reply lied =
        responsible.post(
            EvidenceCallers.UPLOADS,
            "{\"bytes\":%d,\"sha256\":\"%s\"}".formatted(file.length, "0".repeat(64)));
    String upload = lied.header("Location");
    send(responsible, upload, file, 0, file.length);
    assertProblem(complete(responsible, upload), 409, "hazard", "upload-differs");
    assertThat(responsible.get(upload).status()).isEqualTo(404);
    assertProblem(
        responsible.post(
            EvidenceCallers.UPLOADS,
            "{\"bytes\":30000000,\"sha256\":\"%s\"}".formatted("0".repeat(64))),
        422,
        "invalid");
  }

  @Test
  void anotherSystemOfTheCityShowsWhatItReports() {
    callers.reported(); // whose enterprise is known from then on
    Api city =
        Api.at(port)
            .as(STACK.tokens().of(Role.CITY_SYSTEM).account("acc-city").district("371102").sign());
    String photo = kept(city, MadePictures.jpeg(seed++, null));
    assertThat(officer.get("/api/v1/evidence/" + photo).status()).as("its own").isEqualTo(404);
    Api.Reply reported = reported(city, photo);
    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    assertThat(officer.get("/api/v1/evidence/" + photo).status()).isEqualTo(200);
  }

  @Test
  void whatNothingRefersToLapses() {
    byte[] half = MadePictures.jpeg(seed++, null);
    String begun = begun(responsible, half);
    send(responsible, begun, half, 0, 1_000);
    String unused = kept(responsible, MadePictures.jpeg(seed++, null));
    String used = kept(responsible, MadePictures.jpeg(seed++, null));
    callers.reported();
    assertThat(reported(responsible, used).status()).isEqualTo(201);
    String lost = kept(responsible, MadePictures.jpeg(seed++, null));
    Api.Reply reported = reported(responsible, lost);
    assertThat(reported.status()).isEqualTo(201);
    // As if the service had died between the commit and its note of it.
    database
        .getCollection("evidence")
        .updateOne(
            Filters.eq("_id", lost),
            Updates.combine(
                Updates.set("uses.0.confirmed", false),
                Updates.set("lapsesAt", Date.from(Instant.now()))));

    Lapse.by(service, Instant.now().plus(Duration.ofHours(47)));
    assertThat(responsible.get(begun).status()).isEqualTo(200);
    Lapse.by(service, Instant.now().plus(Duration.ofHours(49)));
    assertThat(responsible.get(begun).status()).isEqualTo(404);
    assertThat(responsible.get("/api/v1/evidence/" + unused).status())
        .as("a finding of the coming days may name it")
        .isEqualTo(200);
    database
        .getCollection("evidence")
        .updateOne(
            Filters.eq("_id", unused),
            Updates.set("lapsesAt", Date.from(Instant.now().minus(Duration.ofMinutes(10)))));
    STACK.beat(Context.INSPECTION, Instant.now().minus(Duration.ofMinutes(20)));
    Lapse.by(service, Instant.now());
    assertThat(responsible.get("/api/v1/evidence/" + unused).status())
        .as("a finding of the last minutes may have named it and not have become a hazard yet")
        .isEqualTo(200);
    STACK.beat(Context.INSPECTION, Instant.now());
    STACK.beat(Context.TRAINING, Instant.now());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              Lapse.by(service, Instant.now());
              assertThat(responsible.get("/api/v1/evidence/" + unused).status()).isEqualTo(404);
            });
    assertThat(database.getCollection("evidence_files").countDocuments(Filters.eq("_id", unused)))
        .isZero();
    assertProblem(rectified(callers.reported(), unused), 422, "invalid");
    assertThat(responsible.get("/api/v1/evidence/" + used).status()).isEqualTo(200);
    assertThat(peer.get("/api/v1/evidence/" + lost).status()).isEqualTo(200);
  }

  @Test
  void whatAKeptOfflineItemNamesStaysUntilAPersonHasDecided() {
    String hazard = callers.reported();
    String photo = kept(responsible, MadePictures.jpeg(seed++, null));
    String unused = kept(responsible, MadePictures.jpeg(seed++, null));
    JsonNode answers =
        responsible
            .post(
                "/api/v1/hazards/batches",
                ("{\"items\":[{\"key\":\"%s\",\"type\":\"RECTIFICATION\",\"hazardId\":\"%s\","
                        + "\"body\":{\"measures\":\"已修\",\"evidence\":[\"%s\"]}}]}")
                    .formatted(UUID.randomUUID(), hazard, photo))
            .json();
    String conflict = answers.at("/items/0/conflictId").asString();
    assertThat(conflict).as("%s", answers).isNotEmpty();
    // As if it had been sent long ago, and everything of that time been handled.
    database
        .getCollection("evidence")
        .updateMany(
            Filters.in("_id", photo, unused),
            Updates.set("lapsesAt", Date.from(Instant.now().minus(Duration.ofDays(30)))));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              STACK.beat(Context.INSPECTION, Instant.now().minus(Duration.ofDays(20)));
              STACK.beat(Context.TRAINING, Instant.now().minus(Duration.ofDays(20)));
              Lapse.by(service, Instant.now());
              assertThat(responsible.get("/api/v1/evidence/" + unused).status()).isEqualTo(404);
            });

    callers.post(callers.safetyOfficer(), hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(callers.safetyOfficer(), hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
    Api.Reply applied =
        officer.post("/api/v1/hazards/conflicts/" + conflict + "/application", "{}");
    assertThat(applied.status()).as(applied.text()).isEqualTo(200);
    assertThat(peer.get("/api/v1/evidence/" + photo).status()).isEqualTo(200);
  }

  @Test
  void aPictureThatWasChangedInTheStoreIsNotHandedOut() {
    String photo = kept(responsible, MadePictures.jpeg(seed++, null));
    byte[] forged = MadePictures.jpeg(seed++, null);
    database
        .getCollection("evidence_chunks")
        .updateOne(Filters.eq("_id", photo + ":0"), Updates.set("data", new Binary(forged)));
    assertProblem(
        responsible.get("/api/v1/evidence/" + photo), 409, "hazard", "evidence-not-intact");
    String small = "/api/v1/evidence/" + photo + "/thumbnail";
    assertThat(responsible.get(small).status()).isEqualTo(200);
    database
        .getCollection("evidence_chunks")
        .updateOne(
            Filters.eq("_id", photo + ".thumbnail:0"), Updates.set("data", new Binary(forged)));
    assertProblem(responsible.get(small), 409, "hazard", "evidence-not-intact");
  }
}
