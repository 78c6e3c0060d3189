package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.hazard.EvidenceCallers.kept;
import static org.shouwang.hazard.HazardCallers.route;
import static org.shouwang.kit.testing.ProblemAssert.assertProblem;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.evidence.MadePictures;
import org.shouwang.kit.testing.Api;
import tools.jackson.databind.JsonNode;

/** What steps of a hazard are shown by (各环节证据), and what shows nothing. */
class EvidenceOfStepsIT extends EvidenceIT {
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

  /** As a camera in China tells it. */
  private static String justNow() {
    return LocalDateTime.ofInstant(Instant.now(), ZoneOffset.ofHours(8))
        .format(DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss"));
  }
}
