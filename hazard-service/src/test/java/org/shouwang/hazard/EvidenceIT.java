package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.EvidenceCallers.begun;
import static org.shouwang.hazard.EvidenceCallers.complete;
import static org.shouwang.hazard.EvidenceCallers.kept;
import static org.shouwang.hazard.EvidenceCallers.send;
import static org.shouwang.hazard.EvidenceCallers.sent;
import static org.shouwang.hazard.EvidenceCallers.utf8;
import static org.shouwang.hazard.HazardCallers.COOP;
import static org.shouwang.hazard.HazardCallers.OTHER;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.hazard.domain.HazardFacts.id;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.inspection.Commonality;
import org.shouwang.contracts.inspection.FindingCategory;
import org.shouwang.contracts.inspection.FindingRecordedV2;
import org.shouwang.hazard.evidence.Lapse;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Photos and documents over HTTP, under a policy that asks for a photo of each rectification. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EvidenceIT {
  private static final ServiceStack STACK = ServiceStack.start();
  private static long seed = 1_000;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    STACK.register(registry);
    registry.add("shouwang.hazard.evidence[0].version", () -> "evidence-it");
    registry.add("shouwang.hazard.evidence[0].effective-from", () -> "2025-01-01");
    registry.add("shouwang.hazard.evidence[0].after-photos.general", () -> 1);
    registry.add("shouwang.hazard.evidence[0].after-photos.major", () -> 1);
    registry.add("shouwang.hazard.evidence[0].similar-bits", () -> 6);
    registry.add("shouwang.hazard.evidence[0].lapse-hours", () -> 48);
  }

  @BeforeAll
  static void join() {
    HazardCallers.join(STACK);
  }

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  @Autowired ApplicationContext service;
  private HazardCallers callers;
  private Api responsible;
  private Api peer;
  private Api officer;

  @BeforeEach
  void callers() {
    callers = new HazardCallers(STACK, port);
    responsible = callers.responsible();
    peer = callers.peer();
    officer = callers.officer();
  }

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
  void aHazardIsReportedWithPhotosAndWhoeverSeesItSeesThem() {
    String photo = kept(responsible, MadePictures.jpeg(seed++, "2026:03:01 16:00:00"));
    String document = kept(responsible, MadePictures.pdf());
    String path = "/api/v1/evidence/" + photo;
    assertThat(responsible.get(path).status()).isEqualTo(200);
    assertThat(peer.get(path).status())
        .as("nobody else's before a step refers to it")
        .isEqualTo(404);
    assertThat(officer.get(path).status()).isEqualTo(404);

    callers.reported(); // whose enterprise is known from then on
    Api.Reply reported = reported(responsible, photo, document);
    assertThat(reported.status()).as(reported.text()).isEqualTo(201);
    String hazard = reported.json().get("id").asString();
    JsonNode row =
        officer
            .get("/api/v1/hazards/" + hazard + "?after=" + reported.json().get("after").asString())
            .json();
    assertThat(row.at("/evidence/0/sha256").asString()).isEqualTo(photo);
    assertThat(row.at("/evidence/0/capturedAt").asString()).isEqualTo("2026-03-01T08:00:00.000Z");
    assertThat(row.at("/evidence/1/kind").asString()).isEqualTo("DOCUMENT");
    JsonNode steps = officer.get(route(hazard, "timeline")).json().get("steps");
    assertThat(steps).hasSize(2);
    assertThat(steps.at("/1/commit")).isEqualTo(steps.at("/0/commit"));
    assertThat(steps.at("/1/titleZh").asString()).isEqualTo("证据已附");
    assertThat(steps.at("/1/facts/items/0/sha256").asString()).isEqualTo(photo);
    assertThat(steps.at("/0/evidence")).isEqualTo(steps.at("/1/facts/items"));
    assertThat(steps.get(1).has("evidence")).isFalse();

    Api.Reply shown = peer.get(path);
    assertThat(shown.status()).as("a peer of the cooperative sees the hazard").isEqualTo(200);
    assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(shown.header("Content-Disposition")).startsWith("inline");
    assertThat(shown.header("Cache-Control")).contains("private", "must-revalidate");
    assertThat(peer.with("If-None-Match", shown.header("ETag")).get(path).status()).isEqualTo(304);
    assertThat(peer.get(path + "/thumbnail").status()).isEqualTo(200);
    Api.Reply saved = officer.get("/api/v1/evidence/" + document);
    assertThat(saved.text()).isEqualTo(new String(MadePictures.pdf()));
    assertThat(saved.header("Content-Disposition")).startsWith("attachment");
    assertThat(officer.get("/api/v1/evidence/" + document + "/thumbnail").status()).isEqualTo(404);
    Api elsewhere = Api.at(port).as(STACK.tokens().officer("230109"));
    assertThat(elsewhere.get(path).status()).isEqualTo(404);
    assertThat(elsewhere.with("If-None-Match", shown.header("ETag")).get(path).status())
        .isEqualTo(404);
  }

  @Test
  void whatShowsNoRectificationIsRefused() {
    String before = kept(responsible, MadePictures.jpeg(seed++, null));
    callers.reported();
    String hazard = reported(responsible, before).json().get("id").asString();
    assigned(hazard);
    assertProblem(rectified(hazard), 409, "hazard", "after-photo-missing");
    assertProblem(rectified(hazard, before), 409, "hazard", "evidence-reused");
    String old = kept(responsible, MadePictures.jpeg(seed++, "2020:01:01 00:00:00"));
    assertProblem(rectified(hazard, old), 409, "hazard", "after-photo-before-assignment");
    String foreign = kept(peer, MadePictures.jpeg(seed++, null));
    assertProblem(rectified(hazard, foreign), 422, "invalid");
    assertProblem(rectified(hazard, "0".repeat(64)), 422, "invalid");

    byte[] picture = MadePictures.jpeg(seed, justNow());
    String after = kept(responsible, picture);
    Api once = responsible.key(UUID.randomUUID().toString());
    Api.Reply done = rectified(once, hazard, after);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(rectified(once, hazard, after).text())
        .as("a retry is told its first outcome")
        .isEqualTo(done.text());

    String other = callers.reported();
    assigned(other);
    assertProblem(rectified(other, after), 409, "hazard", "evidence-reused");
    String withoutTime = kept(responsible, MadePictures.jpeg(seed, null));
    assertThat(withoutTime).as("the same pixels are the same picture").isEqualTo(after);
    assertProblem(rectified(other, withoutTime), 409, "hazard", "evidence-reused");

    String nearly = kept(responsible, MadePictures.again(seed++, null));
    Api.Reply alike = rectified(other, nearly);
    assertThat(alike.status()).as(alike.text()).isEqualTo(200);
    JsonNode shown =
        peer.get("/api/v1/hazards/" + other + "?after=" + alike.json().get("after").asString())
            .json()
            .at("/evidence/0");
    assertThat(shown.at("/flags").toString()).isEqualTo("[\"NO_CAPTURE_TIME\",\"SIMILAR\"]");
    assertThat(shown.at("/similar/sha256").asString()).isEqualTo(after);
    assertThat(shown.at("/similar/hazardId").asString()).isEqualTo(hazard);
    callers.post(peer, other, "acceptance", "{}");
  }

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

  /** A major hazard from its confirmation to its return, each step by whoever takes it. */
  @Test
  void everyStepIsShownByWhatItsOwnSenderUploaded() {
    String hazard = callers.reported();
    Api principal = callers.principal();
    Api expert = callers.expert();
    Api leader = callers.leader();
    List<String> shown = new ArrayList<>();
    shown.add(
        step(
            officer,
            hazard,
            "confirmation",
            "\"grade\":\"MAJOR\",\"criterion\":{\"standard\":\"应急管理部令第10号\",\"clause\":\"第三条（二）\",\"version\":\"2023\"}"));
    shown.add(step(responsible, hazard, "interim-controls", "\"measures\":\"断电挂牌\""));
    shown.add(step(officer, hazard, "suspension", "\"extent\":\"FULL\",\"reason\":\"重大隐患\""));
    shown.add(
        step(expert, hazard, "prescription", "\"diagnosis\":\"线路老化\",\"prescription\":\"更换\""));
    shown.add(
        step(
            principal,
            hazard,
            "governance-plan",
            "\"goal\":\"x\",\"method\":\"x\",\"resources\":\"x\",\"organisation\":\"x\",\"finishOn\":\"2030-01-01\",\"safety\":\"x\",\"inPlace\":[\"RESPONSIBILITY\",\"MEASURES\",\"FUNDS\",\"TIME_LIMIT\",\"CONTINGENCY_PLAN\"]"));
    shown.add(step(officer, hazard, "governance-plan-approval", "\"remark\":\"同意\""));
    shown.add(step(officer, hazard, "assignment", "\"measure\":\"TIME_LIMITED\""));
    String later = LocalDate.now(ZoneOffset.ofHours(8)).plusDays(40).toString();
    shown.add(
        step(
            principal,
            hazard,
            "extension-request",
            "\"reason\":\"采购周期长\",\"dueOn\":\"" + later + '"'));
    shown.add(step(officer, hazard, "extension-refusal", "\"reason\":\"理由不充分\""));
    shown.add(step(leader, hazard, "listing", "\"level\":\"DISTRICT\",\"reason\":\"治理难度大\""));
    shown.add(step(responsible, hazard, "rectification", "\"measures\":\"已更换\""));
    shown.add(step(expert, hazard, "rejection", "\"reason\":\"照片不清\""));
    shown.add(step(responsible, hazard, "rectification", "\"measures\":\"已重新更换\""));
    shown.add(step(principal, hazard, "resumption-request", "\"remark\":\"已整改\""));
    shown.add(step(expert, hazard, "acceptance", "\"remark\":\"现场复核\""));
    shown.add(step(officer, hazard, "acceptance", "\"remark\":\"现场复核\""));
    shown.add(step(officer, hazard, "resumption", "\"remark\":\"同意复产\""));
    shown.add(step(leader, hazard, "delisting", "\"reason\":\"验收合格\""));
    String back = step(peer, hazard, "look-back-failure", "\"reason\":\"再次脱落\"");
    shown.add(back);

    JsonNode story = officer.get(route(hazard, "timeline")).json();
    assertThat(story.at("/verification/intact").asBoolean()).isTrue();
    assertThat(
            story
                .get("steps")
                .valueStream()
                .filter(step -> step.has("evidence"))
                .map(step -> step.at("/evidence/0/sha256").asString()))
        .as("each step says itself what shows it")
        .containsExactlyElementsOf(shown);
    assertThat(story.get("steps").valueStream().map(step -> step.get("titleZh").asString()))
        .as("behind the step and before what follows from it")
        .containsSubsequence("验收通过", "证据已附", "已销号", "待回头看")
        .endsWith("回头看反弹", "证据已附", "重新打开");
    assertThat(responsible.get("/api/v1/evidence/" + back).status()).isEqualTo(200);

    String foreign = kept(peer, MadePictures.jpeg(seed++, null));
    assertProblem(
        officer.post(
            route(hazard, "assignment"),
            "{\"measure\":\"TIME_LIMITED\",\"evidence\":[\"" + foreign + "\"]}"),
        422,
        "invalid");
    Api elsewhere = Api.at(port).as(STACK.tokens().officer("230109"));
    String theirs = kept(elsewhere, MadePictures.jpeg(seed++, null));
    assertThat(
            elsewhere
                .post(
                    route(hazard, "assignment"),
                    "{\"measure\":\"TIME_LIMITED\",\"evidence\":[\"" + theirs + "\"]}")
                .status())
        .as("another district's hazard is not there, with evidence neither")
        .isEqualTo(404);
  }

  /** Takes a step with a photo that its sender has just uploaded; the photo's hash. */
  private static String step(Api caller, String hazard, String step, String body) {
    String photo = kept(caller, MadePictures.jpeg(seed++, null));
    Api.Reply done =
        caller.post(route(hazard, step), "{%s,\"evidence\":[\"%s\"]}".formatted(body, photo));
    assertThat(done.status()).as(step + ": " + done.text()).isEqualTo(200);
    return photo;
  }

  @Test
  void aRefusedStepLeavesThePictureForAnother() {
    String hazard = callers.reported();
    String photo = kept(responsible, MadePictures.jpeg(seed++, null));
    assertProblem(rectified(hazard, photo), 409, "hazard", "not-to-rectify");
    String other = callers.reported();
    assigned(other);
    assertThat(rectified(other, photo).status()).isEqualTo(200);
  }

  @Test
  void whatIsBeingUsedForAnotherHazardWaitsUntilThatIsCertain() {
    String photo = kept(responsible, MadePictures.jpeg(seed++, null));
    String hazard = callers.reported();
    assigned(hazard);
    underWay(photo, Instant.now());
    Api.Reply inDoubt = rectified(hazard, photo);
    assertProblem(inDoubt, 503, "hazard", "evidence-in-doubt");
    assertThat(inDoubt.header("Retry-After")).isNotEmpty();
    underWay(photo, Instant.now().minus(Duration.ofHours(1)));
    assertThat(rectified(hazard, photo).status())
        .as("a command that never came through uses nothing")
        .isEqualTo(200);
  }

  /** Another hazard's command has taken the picture and is not in the log. */
  private void underWay(String photo, Instant since) {
    database
        .getCollection("evidence")
        .updateOne(
            Filters.eq("_id", photo),
            Updates.set(
                "uses",
                List.of(
                    new Document("hazard", "hz-other")
                        .append("district", "371102")
                        .append("step", "RECTIFICATION")
                        .append("cycle", 1)
                        .append("command", "http:somebody:" + UUID.randomUUID())
                        .append("at", Date.from(since))
                        .append("confirmed", false))));
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

  @Test
  void aPictureThatWasChangedInTheStoreIsNotHandedOut() {
    String photo = kept(responsible, MadePictures.jpeg(seed++, null));
    byte[] forged = MadePictures.jpeg(seed++, null);
    database
        .getCollection("evidence_chunks")
        .updateOne(Filters.eq("_id", photo + ":0"), Updates.set("data", new Binary(forged)));
    assertProblem(
        responsible.get("/api/v1/evidence/" + photo), 409, "hazard", "evidence-not-intact");
  }

  private void assigned(String hazard) {
    Api safety = callers.safetyOfficer();
    callers.post(safety, hazard, "confirmation", "{\"grade\":\"GENERAL\"}");
    callers.post(safety, hazard, "assignment", "{\"measure\":\"TIME_LIMITED\"}");
  }

  private Api.Reply rectified(String hazard, String... evidence) {
    return rectified(responsible, hazard, evidence);
  }

  private static Api.Reply rectified(Api caller, String hazard, String... evidence) {
    return caller.post(
        route(hazard, "rectification"),
        "{\"measures\":\"已加装PE线\",\"evidence\":[%s]}".formatted(quoted(evidence)));
  }

  private static Api.Reply reported(Api caller, String... evidence) {
    return caller.post(
        "/api/v1/hazards",
        "{\"enterpriseId\":\"%s\",\"category\":\"ELECTRICAL\",\"description\":\"配电箱无PE线\",\"evidence\":[%s]}"
            .formatted(OWN, quoted(evidence)));
  }

  private static String quoted(String... evidence) {
    return evidence.length == 0 ? "" : '"' + String.join("\",\"", evidence) + '"';
  }

  /** As a camera in China tells it. */
  private static String justNow() {
    return LocalDateTime.ofInstant(Instant.now(), ZoneOffset.ofHours(8))
        .format(DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss"));
  }
}
