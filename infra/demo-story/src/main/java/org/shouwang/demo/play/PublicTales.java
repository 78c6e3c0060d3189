package org.shouwang.demo.play;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;
import tools.jackson.databind.JsonNode;

/**
 * Somebody whom nobody knows reports (公众举报), and is rewarded by her token (奖励). A report is
 * received when it comes, so of all the tales this one alone plays today.
 */
final class PublicTales {
  private static final String REPORTS = "/public-reports";
  private static final String KEY = Showcase.key(Kind.PUBLIC_REPORT);
  private static final int FINE_YUAN = 50_000;

  private final Showcase showcase;
  private final Scene scene;
  private String code = "";
  private String pin = "";

  PublicTales(Showcase showcase) {
    this.showcase = showcase;
    this.scene = showcase.scene();
  }

  List<Runnable> all() {
    return List.of(this::reportedAndRewarded);
  }

  private void reportedAndRewarded() {
    Answer receipt =
        scene.told(
            KEY + "/report",
            "/public/reports",
            Body.of("districtCode", scene.story().district().code())
                .with("category", "FIRE_AND_EXITS")
                .with("text", "晚上总把安全出口锁着，里面还有人上班")
                .with("place", "南门")
                .with("nonce", "demo-" + scene.story().key() + "-nonce"));
    code = receipt.json().path("code").asString("");
    pin = receipt.json().path("pin").asString("");
    String report = received(receipt.json().path("receivedAt").asString(""));
    step("officer", report, "acceptance", finding());
    step("officer", report, "verification", Body.empty());
    step("officer", report, "substantiation", finding().with("enterpriseId", scene.id("e04")));
    Tale tale =
        Tale.now(scene, KEY, hazardOf(report))
            .then("officer", "confirmation", Showcase.major("消-05"))
            .then("e04-safety", "interim-controls", "measures", "出口已打开，派人值守")
            .then("officer", "assignment", "measure", "IMMEDIATE");
    showcase.shows(Kind.PUBLIC_REPORT, tale);
    rewarded(report);
  }

  private static Body finding() {
    return Body.of("category", "FIRE_AND_EXITS").with("summary", "夜班期间安全出口上锁").with("place", "南门");
  }

  /** Who verified does not approve, and who is paid says no name. */
  private void rewarded(String report) {
    step(
        "officer",
        report,
        "reward-assessment",
        Body.of("basis", "MAJOR_HAZARD").with("fineYuan", FINE_YUAN));
    step("leader", report, "reward-approval", Body.of("remark", "同意"));
    step("rewards", report, "reward-notification", Body.empty());
    step("officer", report, "reply", Body.of("reply", "经查属实，已责令整改，感谢监督"));
    JsonNode claimed = scene.told(KEY + "/claim", "/public/reports/reward-claims", key()).json();
    if (!claimed
        .at("/reward/status")
        .asString("")
        .equals("PAID")) { // then the token is told no more
      step(
          "rewards",
          report,
          "reward-payment",
          Body.of("claimToken", claimed.at("/reward/claimToken").asString("")));
    }
  }

  private Body key() {
    return Body.of("code", code).with("pin", pin);
  }

  private void step(String role, String report, String step, Body body) {
    scene.actLive(role, KEY + '/' + step, REPORTS + '/' + report + '/' + step, body);
  }

  /** Officers know a report by an id that its reporter is never told. */
  private String received(String receivedAt) {
    JsonNode list =
        scene
            .platform()
            .getUntil(
                scene.login("officer"),
                Scene.API + REPORTS + "?limit=50",
                Patience.FOR_THE_NEWS,
                found -> found(found, receivedAt) != null);
    JsonNode item = found(list, receivedAt);
    if (item == null) {
      throw new StoryException("no officer sees the report of the public");
    }
    return item.path("id").asString("");
  }

  private static @Nullable JsonNode found(JsonNode list, String receivedAt) {
    return list.path("items")
        .valueStream()
        .filter(item -> item.path("receivedAt").asString("").equals(receivedAt))
        .findFirst()
        .orElse(null);
  }

  private String hazardOf(String report) {
    JsonNode read =
        scene
            .platform()
            .getUntil(
                scene.login("officer"),
                Scene.API + REPORTS + '/' + report,
                Patience.FOR_THE_NEWS,
                answer -> !answer.path("hazardId").asString("").isEmpty());
    return read.path("hazardId").asString("");
  }

  /**
   * Asks as the reporter would.
   *
   * @return what is not as told; empty when all is
   */
  List<String> compare() {
    String shown =
        scene
            .told(KEY + "/tracking", "/public/reports/tracking", key())
            .json()
            .at("/reward/status")
            .asString("");
    List<String> wrong = new ArrayList<>();
    if (!shown.equals("PAID")) {
      wrong.add("the reporter is told that her reward is " + shown + ", not PAID");
    }
    return wrong;
  }

  /** What the reporter keeps, for whoever wants to ask as she does. */
  String kept() {
    return "{\"code\":\"%s\",\"pin\":\"%s\"}".formatted(code, pin);
  }
}
