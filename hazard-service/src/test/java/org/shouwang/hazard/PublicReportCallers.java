package org.shouwang.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shouwang.hazard.HazardCallers.OWN;
import static org.shouwang.hazard.domain.HazardFacts.id;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouwang.kit.access.Role;
import org.shouwang.kit.testing.Api;
import org.shouwang.kit.testing.ServiceStack;
import tools.jackson.databind.JsonNode;

/** Strangers who report, and the officers of district 371102 who deal with it. */
final class PublicReportCallers {
  static final String PUBLIC = "/api/v1/public/reports";
  static final String OFFICERS = "/api/v1/public-reports";

  /** What a reporter wrote and left; nothing of it may appear anywhere but in the vault. */
  static final String TEXT = "张三的仓库把疏散通道堵死了，晚上锁门，里面住着人";

  static final String PHONE = "13812345678";
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final ServiceStack stack;
  private final int port;

  PublicReportCallers(ServiceStack stack, int port) {
    this.stack = stack;
    this.port = port;
  }

  /** Somebody without a login, at an address where nobody called from before. */
  Api stranger() {
    int next = ADDRESSES.incrementAndGet();
    return strangerAt("203.0.%d.%d".formatted(next / 250, next % 250 + 1));
  }

  Api strangerAt(String address) {
    return Api.at(port).with("X-Forwarded-For", address);
  }

  /** Verifies; another one than {@link #leader()} and {@link #rewardOfficer()}. */
  Api officer() {
    return as(Role.OFFICER, "per-officer");
  }

  Api leader() {
    return as(Role.BUREAU_LEADER, "per-leader");
  }

  Api rewardOfficer() {
    return as(Role.REWARD_OFFICER, "per-reward-officer");
  }

  Api auditor() {
    return as(Role.AUDITOR, "per-auditor");
  }

  /** One person with several roles. */
  Api as(String person, Role... roles) {
    return Api.at(port).as(stack.tokens().of(roles).district("371102").person(id(person)).sign());
  }

  private Api as(Role role, String person) {
    return as(person, role);
  }

  /** A report, as its reporter keeps it. */
  record Kept(String code, String pin, String id) {
    String key() {
      return "{\"code\":\"%s\",\"pin\":\"%s\"}".formatted(code, pin);
    }
  }

  static String intake(String more) {
    return ("{\"districtCode\":\"371102\",\"category\":\"FIRE_AND_EXITS\",\"text\":\"%s\","
            + "\"place\":\"北门\",\"latitude\":35.42,\"longitude\":119.53,"
            + "\"enterprise\":\"那家木器厂\"%s}")
        .formatted(TEXT, more);
  }

  /** Reports with a sealed contact. */
  Kept reported() {
    return reported(",\"contact\":{\"name\":\"李四\",\"by\":\"" + PHONE + "\"}");
  }

  Kept reported(String more) {
    String key = UUID.randomUUID().toString();
    // The district is known as soon as its enterprises' events have arrived; before, it is unknown
    // (422), or whether it is known cannot be said yet (503).
    Api.Reply reply =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> stranger().key(key).post(PUBLIC, intake(more)),
                answer -> answer.status() != 422 && answer.status() != 503);
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    JsonNode receipt = reply.json();
    return new Kept(
        receipt.get("code").asString(),
        receipt.get("pin").asString(),
        idOf(receipt.get("receivedAt").asString()));
  }

  /** Officers see reports by their ids, which no reporter is told. */
  private String idOf(String receivedAt) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                officer()
                    .get(OFFICERS + "?limit=50")
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(item -> item.get("receivedAt").asString().equals(receivedAt))
                    .map(item -> item.get("id").asString())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Sends a photo of a report. */
  static Api.Reply shown(Api caller, Kept report, byte[] photo) {
    return caller
        .with("Content-Type", "application/octet-stream")
        .with("Report-Code", report.code())
        .with("Report-Pin", report.pin())
        .send("POST", PUBLIC + "/photos", photo);
  }

  JsonNode track(Kept report) {
    Api.Reply reply = stranger().post(PUBLIC + "/tracking", report.key());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  JsonNode post(Api caller, Kept report, String step, String body) {
    Api.Reply reply = caller.post(OFFICERS + "/" + report.id() + "/" + step, body);
    assertThat(reply.status()).as(step + ": " + reply.text()).isEqualTo(200);
    return reply.json();
  }

  /** Accepts and verifies a report, and finds it to be true; returns its hazard. */
  String substantiate(Kept report) {
    post(
        officer(),
        report,
        "acceptance",
        "{\"category\":\"FIRE_AND_EXITS\",\"summary\":\"疏散通道被堵\",\"place\":\"北门\"}");
    post(officer(), report, "verification", "{}");
    JsonNode found =
        post(
            officer(),
            report,
            "substantiation",
            ("{\"category\":\"FIRE_AND_EXITS\",\"enterpriseId\":\"%s\",\"summary\":\"疏散通道被堵\","
                    + "\"place\":\"北门\",\"position\":{\"latitude\":35.41,\"longitude\":119.45}}")
                .formatted(OWN));
    return officer()
        .get(OFFICERS + "/" + report.id() + "?after=" + found.get("after").asString())
        .json()
        .get("hazardId")
        .asString();
  }

  /** The hazard that a policy makes of a report, confirmed. */
  void confirm(String hazard) {
    Api.Reply reply =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    officer()
                        .post(
                            "/api/v1/hazards/" + hazard + "/confirmation",
                            "{\"grade\":\"GENERAL\"}"),
                answer -> answer.status() != 404);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }
}
