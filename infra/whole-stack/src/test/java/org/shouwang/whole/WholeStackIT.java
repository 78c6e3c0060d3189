package org.shouwang.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;
import org.shouwang.demo.client.Platform;
import org.shouwang.demo.client.Uploads;
import tools.jackson.databind.JsonNode;

/**
 * What {@code ./run} starts, driven through the gateway as a client would: one hazard comes all the
 * way to the scoreboard, goes on although processes are killed, is looked at again by the next
 * visit and is left to the township.
 */
class WholeStackIT {
  private static final String API = "/api/v1";
  private static final String DISTRICT = "371102";

  /** Members join before anything happens among them. */
  private static final Instant START =
      Instant.now().minus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

  /** Stays where the test fails: the logs are in it. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path data;

  private final Map<String, String> memberships = new HashMap<>();
  private String findings = "";
  private String photo = "";
  private int step;

  @Test
  void aHazardReachesTheScoreboardThoughProcessesDie() throws Exception {
    try (var stack = new RunningStack(data)) {
      assertThat(stack.start()).contains("gateway", "ready");
      Platform platform = stack.platform();

      String cooperative = found(platform);
      String first = join(platform, cooperative, "first", "91371102MA00000019");
      String enterprise = join(platform, cooperative, "second", "91371102MA0000002C");
      String hazard = report(platform, "second-safety", enterprise);
      stack.kill("hazard-service");
      walk(platform, hazard);
      awaitBoard(platform, cooperative, 2, 1);

      stack.kill("reporting-service");
      stack.kill("broker");
      String other = report(platform, "second-safety", enterprise);
      walk(platform, other);
      awaitBoard(platform, cooperative, 2, 2);
      assertThat(timeline(platform, hazard).at("/verification/intact").asBoolean()).isTrue();

      lookBack(platform, cooperative, enterprise, List.of(hazard, other));
      theFindingIsOneTrace(stack);
      new OperatorsView(platform).isAsTheRunbooksSay();
      String open = report(platform, "second-safety", enterprise);
      leave(platform);
      awaitStep(platform, open, "duty-handed-to-township.v1");

      stack.kill("supervisor");
      assertThat(stack.start()).contains("a new one takes them over");
      assertThat(stack.status()).contains("Resident in all").doesNotContain("stopped");
      awaitBoard(platform, cooperative, 1, 2);

      new Recovery(stack, data.resolve("backup"))
          .loseAndRestore(
              () -> report(platform, "first-safety", first),
              after -> sight(after, cooperative, hazard));
    }
  }

  /** Figures, a history, people's names out of the vault, a photo, and whatever was reported. */
  private Map<String, Object> sight(Platform platform, String cooperative, String hazard) {
    JsonNode board =
        platform.get("leader", API + "/reports/cooperatives/" + cooperative + "/scoreboard");
    return Map.of(
        "counters", board.path("counters"),
        "indicators", board.path("indicators"),
        "history", timeline(platform, hazard).path("steps"),
        "hazards", ids(platform.get("officer", API + "/hazards?limit=200")),
        "people", platform.get("officer", API + "/people?limit=200").path("items"),
        "photo", HexFormat.of().formatHex(platform.bytes("officer", API + "/evidence/" + photo)));
  }

  private static List<String> ids(JsonNode list) {
    return list.path("items")
        .valueStream()
        .map(one -> one.path("id").asString(""))
        .sorted()
        .toList();
  }

  /** The bureau's people and a cooperative. */
  private String found(Platform platform) {
    for (String[] officer : new String[][] {{"leader", "BUREAU_LEADER"}, {"officer", "OFFICER"}}) {
      String person =
          post(platform, "operator", "/people", person("OFFICER").with("districtCode", DISTRICT));
      account(
          platform,
          "operator",
          officer[0],
          officer[1],
          Body.of("personId", person).with("districtCode", DISTRICT));
    }
    return post(
        platform,
        "leader",
        "/cooperatives",
        Body.of("name", "测试互助合作社")
            .with("kind", "AREA")
            .with("township", "371102104")
            .with("sponsor", "测试服务中心")
            .with("fictitious", true)
            .with("occurredAt", START));
  }

  /** An enterprise with a principal and a safety manager becomes a member. */
  private String join(Platform platform, String cooperative, String name, String creditCode) {
    String enterprise =
        post(
            platform,
            "officer",
            "/enterprises",
            Body.of("name", "测试企业" + name)
                .with("creditCode", creditCode)
                .with("township", "371102104")
                .with("industry", "C39")
                .with("address", "测试路1号")
                .with("fictitious", true)
                .with("occurredAt", START));
    employ(platform, enterprise, cooperative, name + "-principal", "PRINCIPAL");
    String membership =
        post(
            platform,
            name + "-principal",
            "/memberships",
            Body.of("cooperativeId", cooperative)
                .with("enterpriseId", enterprise)
                .with("occurredAt", START));
    memberships.put(name, membership);
    post(
        platform,
        "officer",
        "/memberships/" + membership + "/approval",
        Body.of("occurredAt", START));
    employ(platform, enterprise, cooperative, name + "-safety", "SAFETY_MANAGER");
    return enterprise;
  }

  private void employ(
      Platform platform, String enterprise, String cooperative, String login, String role) {
    String person =
        post(
            platform,
            "officer",
            "/people",
            person(role).with("employment", "OWN").with("enterpriseId", enterprise));
    Body tenant = Body.of("personId", person).with("enterpriseId", enterprise);
    account(
        platform,
        "officer",
        login,
        role,
        role.equals("PRINCIPAL") ? tenant : tenant.with("cooperativeId", cooperative));
  }

  private void account(Platform platform, String by, String login, String role, Body tenant) {
    post(
        platform,
        by,
        "/accounts",
        tenant.with("loginName", login).with("roles", List.of(role)).with("occurredAt", START));
  }

  private Body person(String position) {
    return Body.of("name", "甲子")
        .with("phone", "100%08d".formatted(++step))
        .with("position", position)
        .with("occurredAt", START);
  }

  private String report(Platform platform, String account, String enterprise) {
    Body report =
        Body.of("enterpriseId", enterprise)
            .with("category", "ELECTRICAL")
            .with("description", "配电箱未接地");
    return platform.postOnceKnown(account, key(), API + "/hazards", report).id();
  }

  private void walk(Platform platform, String hazard) {
    String route = "/hazards/" + hazard;
    post(platform, "officer", route + "/confirmation", Body.of("grade", "GENERAL"));
    post(platform, "officer", route + "/assignment", Body.of("measure", "TIME_LIMITED"));
    post(platform, "second-safety", route + "/rectification", Body.of("measures", "已加装接地线"));
    post(platform, "first-safety", route + "/acceptance", Body.of("remark", "现场复核合格"));
  }

  /** The next visit, an expert's, has what was closed on its list, and settles it. */
  private void lookBack(
      Platform platform, String cooperative, String enterprise, List<String> hazards) {
    String expert = post(platform, "officer", "/people", person("EXPERT"));
    post(
        platform,
        "officer",
        "/experts",
        Body.of("personId", expert)
            .with("cooperativeId", cooperative)
            .with("specialties", List.of("电气"))
            .with("occurredAt", START));
    account(
        platform,
        "officer",
        "expert",
        "EXPERT",
        Body.of("personId", expert).with("cooperativeId", cooperative));
    Answer planned =
        platform.postOnceKnown(
            "officer",
            key(),
            API + "/campaigns",
            Body.of("cooperativeId", cooperative)
                .with("title", "回头看")
                .with("plannedFor", LocalDate.of(2026, 3, 5))
                .with("enterprises", List.of(enterprise)));
    String campaign = planned.id();
    platform.getUntil(
        "officer",
        API + "/campaigns/" + campaign + "/look-backs?after=" + planned.after(),
        Patience.FOR_THE_NEWS,
        list -> list.path("items").size() == hazards.size());
    String visit =
        onceKnown(
            platform,
            "/visits",
            Body.of("campaignId", campaign)
                .with("enterpriseId", enterprise)
                .with("team", List.of(Map.of("personId", expert, "expert", true))));
    post(
        platform,
        "expert",
        "/visits/" + visit + "/look-backs",
        Body.of(
            "answers",
            hazards.stream().map(one -> Map.of("hazardId", one, "outcome", "PASSED")).toList()));
    hazards.forEach(hazard -> awaitStep(platform, hazard, "look-back-passed.v1"));
    photograph(platform, visit);
  }

  /** What the expert finds besides is shown by her photo as soon as it is a hazard. */
  private void photograph(Platform platform, String visit) {
    findings = API + "/visits/" + visit + "/findings";
    photo = new Uploads(platform).send("expert", key(), picture());
    String finding =
        platform
            .post(
                "expert",
                key(),
                findings,
                Body.of("category", "GUARDING")
                    .with("description", "防护罩缺失")
                    .with("commonality", "SPECIFIC")
                    .with("evidence", List.of(photo)))
            .json()
            .path("finding")
            .asString();
    JsonNode raised =
        platform.getUntil(
            "officer",
            API + "/hazards?finding=" + finding,
            Patience.FOR_THE_NEWS,
            list -> !list.path("items").isEmpty());
    String hazard = raised.at("/items/0/id").asString("");
    assertThat(timeline(platform, hazard).at("/steps/0/evidence/0/sha256").asString(""))
        .isEqualTo(photo);
  }

  /** From the request over the event to the command that a policy of another service sent. */
  private void theFindingIsOneTrace(RunningStack stack) throws IOException {
    String request = "POST " + findings + ": ";
    String trace = OperatorsView.traceOf(stack.log("gateway"), request);
    assertThat(trace).matches("[0-9a-f]{32}");
    assertThat(OperatorsView.saidWithin(stack.log("inspection-service"), trace))
        .anyMatch(line -> line.startsWith("RecordFinding of "));
    assertThat(OperatorsView.saidWithin(stack.log("hazard-service"), trace))
        .anyMatch(line -> line.startsWith("ReportHazard of "));
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void leave(Platform platform) {
    post(
        platform,
        "second-principal",
        "/memberships/" + memberships.get("second") + "/withdrawal",
        Body.of("reason", "迁往外地"));
  }

  private static void awaitStep(Platform platform, String hazard, String type) {
    JsonNode told =
        platform.getUntil(
            "officer",
            API + "/hazards/" + hazard + "/timeline",
            Patience.FOR_A_RESTART,
            timeline -> hasStep(timeline, type));
    assertThat(hasStep(told, type)).as(type + " in " + told).isTrue();
  }

  private static boolean hasStep(JsonNode timeline, String type) {
    return timeline
        .path("steps")
        .valueStream()
        .anyMatch(step -> step.path("type").asString("").endsWith(type));
  }

  private String onceKnown(Platform platform, String route, Body body) {
    return platform.postOnceKnown("officer", key(), API + route, body).id();
  }

  private String post(Platform platform, String account, String route, Body body) {
    return platform.post(account, key(), API + route, body).id();
  }

  private String key() {
    return "whole-stack:" + ++step;
  }

  private static void awaitBoard(Platform platform, String cooperative, int members, int closed) {
    JsonNode board =
        platform.getUntil(
            "leader",
            API + "/reports/cooperatives/" + cooperative + "/scoreboard",
            Patience.FOR_A_RESTART,
            shown -> shown.at("/indicators/grossRectification/n").asInt() == closed);
    assertThat(board.at("/counters/members").asInt()).isEqualTo(members);
    assertThat(board.at("/indicators/grossRectification/n").asInt()).isEqualTo(closed);
    assertThat(board.at("/indicators/grossRectification/N").asInt()).isEqualTo(closed);
  }

  private static JsonNode timeline(Platform platform, String hazard) {
    return platform.get("officer", API + "/hazards/" + hazard + "/timeline");
  }
}
