package org.shouwang.demo.play;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;
import tools.jackson.databind.JsonNode;

/** One hazard of each interesting kind (各类隐患示例), to be replayed step by step. */
public final class Gallery {
  private static final Instant BEGIN = Instant.parse("2026-07-06T02:00:00Z");

  /** Report, prescription, rectification. */
  private static final int SHOWN_OF_MAJOR = 3;

  private static final List<String> GOVERNANCE =
      List.of("RESPONSIBILITY", "MEASURES", "FUNDS", "TIME_LIMIT", "CONTINGENCY_PLAN");

  private final Play play;
  private final Scene scene;
  private final Progress progress;

  /** The hazards by kind. */
  private final Map<Kind, String> hazards = new ConcurrentSkipListMap<>();

  /** The kinds, and the event without which a hazard is none of that kind. */
  enum Kind {
    APPEAL("申诉后恢复", "dismissed, appealed against, reinstated", "hazard.reinstated.v1"),
    DUPLICATE("判重后撤销", "marked as a duplicate, revoked", "hazard.duplicate-revoked.v2"),
    RECURRENCE("复发", "recurrence of a closed one", "hazard.recurrence-identified.v1"),
    CORRECTION("更正", "report corrected", "hazard.corrected.v2"),
    MAJOR(
        "重大隐患全过程",
        "major: prescription, plan, listing, stop, two acceptances, resumption, delisting",
        "hazard.delisted.v1"),
    EXTENSION("延期", "deadline extended", "hazard.extension-granted.v1"),
    TRANSFER_ACCEPTED("转办已接收", "transfer accepted", "hazard.transfer-accepted.v1"),
    TRANSFER_IMPOSED("指定转办", "transfer declined, imposed", "hazard.transfer-imposed.v1"),
    TRANSFERRED_OUT("移送", "handed to another department", "hazard.transferred-out.v2"),
    EXTINGUISHED("灭失", "gone with its place", "hazard.extinguished.v2"),
    REJECTION("退回后验收", "rectification sent back, then accepted", "hazard.closed.v2"),
    LOOK_BACK_FAILED("回头看反弹重开", "look-back failed, reopened", "hazard.reopened.v2"),
    LOOK_BACK_BY_VISIT(
        "后次互查回头看", "look-back answered in a later visit", "hazard.look-back-passed.v1"),
    DRILL("演练问题", "found by a drill", "hazard.reported.v3"),
    LEFT_BEHIND(
        "退社移交镇街", "its enterprise left the cooperative", "hazard.duty-handed-to-township.v1");

    private final String zh;
    private final String en;
    private final String event;

    Kind(String zh, String en, String event) {
      this.zh = zh;
      this.en = en;
      this.event = "org.shouwang." + event;
    }
  }

  public Gallery(Play play, Progress progress) {
    this.play = play;
    this.scene = play.scene();
    this.progress = progress;
  }

  /** Lets each live through its story, side by side. */
  public void play() {
    progress.chapter(Kind.values().length + " 类隐患 one hazard of each kind", this::tell);
  }

  private void tell() {
    Together.all(
        List.of(
            this::appeal,
            this::duplicate,
            this::recurrence,
            this::correction,
            this::major,
            this::extension,
            this::transferAccepted,
            this::transferImposed,
            this::transferredOut,
            this::extinguished,
            this::rejection,
            this::lookBackFailed,
            this::lookBackByVisit,
            this::drill,
            this::leftBehind));
  }

  private void appeal() {
    Tale tale =
        reported(Kind.APPEAL, "e02", "电-05", "移动电源线绝缘层破损")
            .then("officer", "dismissal", "reason", "现场未见破损")
            .shown("safety", "appeal", Body.of("reason", "破损在穿墙处，照片可见"))
            .then("expert-1", "reinstatement", "reason", "复核照片，破损属实")
            .assigned()
            .closed("e02");
    lives(Kind.APPEAL, tale);
  }

  private void duplicate() {
    Tale first = reported(Kind.DUPLICATE, "original", "e02", "电-06", "插座回路未装漏电保护").assigned();
    Tale tale =
        reported(Kind.DUPLICATE, "e02", "电-06", "二号线插座回路未装漏电保护")
            .then("officer", "duplicate", "originalId", first.hazard())
            .then("officer", "duplicate-revocation", "reason", "是另一条回路")
            .assigned()
            .closed("e02");
    lives(Kind.DUPLICATE, tale);
  }

  private void recurrence() {
    Tale earlier =
        reported(Kind.RECURRENCE, "earlier", "e03", "电-07", "配电箱门未关").assigned().closed("e03");
    Tale tale =
        Tale.reported(
                scene,
                key(Kind.RECURRENCE),
                BEGIN.plusSeconds(40 * 86_400L),
                "e03",
                "电-07",
                "配电箱门又未关")
            .then("officer", "recurrence", "recurrenceOf", earlier.hazard())
            .assigned()
            .closed("e03");
    lives(Kind.RECURRENCE, tale);
  }

  private void correction() {
    Tale tale =
        reported(Kind.CORRECTION, "e03", "电-08", "电缆沟盖板缺失")
            .then("safety", "correction", Body.of("place", "三号车间").with("reason", "地点写错"))
            .assigned()
            .closed("e03");
    lives(Kind.CORRECTION, tale);
  }

  private void major() {
    Body criterion = Body.of("standard", "示范判定标准").with("clause", "电-11").with("version", "2025");
    Tale tale =
        reported(Kind.MAJOR, "e02", "电-11", "爆炸危险场所使用普通电气设备")
            .then("officer", "confirmation", Body.of("grade", "MAJOR").with("criterion", criterion))
            .then("e02-safety", "interim-controls", "measures", "断电挂牌，清空可燃物")
            .then("officer", "suspension", Body.of("extent", "PARTIAL").with("reason", "重大隐患未消除"))
            .then("leader", "listing", Body.of("level", "DISTRICT").with("reason", "治理难度大、影响面广"))
            .shown(
                "expert-1",
                "prescription",
                Body.of("diagnosis", "照明与开关均非防爆型").with("prescription", "更换防爆电器并密封穿线管"))
            .then("officer", "assignment", "measure", "TIME_LIMITED")
            .then("e02-principal", "governance-plan", plan())
            .then("officer", "governance-plan-approval", "remark", "按方案实施")
            .shown("e02-safety", "rectification", Body.of("measures", "已全部更换为防爆电器"))
            .then("e02-principal", "resumption-request", "remark", "治理完成，申请复产")
            .then("expert-1", "acceptance", "remark", "治理到位")
            .then("officer", "acceptance", "remark", "同意销号")
            .then("officer", "resumption", "remark", "同意复产")
            .then("leader", "delisting", "reason", "验收合格");
    lives(Kind.MAJOR, tale);
  }

  private static Body plan() {
    return Body.of("goal", "消除爆炸危险场所的非防爆电气设备")
        .with("method", "停电更换，逐点验收")
        .with("resources", "企业自筹12万元，器材已订购")
        .with("organisation", "主要负责人负总责，安全部牵头，车间实施")
        .with("finishOn", LocalDate.of(2026, 8, 31))
        .with("safety", "治理期间局部停产并设警戒，应急预案已修订")
        .with("inPlace", GOVERNANCE);
  }

  private void extension() {
    Tale tale =
        reported(Kind.EXTENSION, "e03", "电-09", "变压器油枕渗油")
            .then("officer", "confirmation", "grade", "GENERAL")
            .then(
                "safety",
                "assignment",
                Body.of("measure", "TIME_LIMITED").with("dueOn", LocalDate.of(2026, 7, 20)))
            .then(
                "e03-principal",
                "extension-request",
                Body.of("dueOn", LocalDate.of(2026, 8, 20)).with("reason", "配件采购周期长"))
            .then("safety", "extension-grant", "remark", "已采取临时措施，同意")
            .closed("e03");
    lives(Kind.EXTENSION, tale);
  }

  private void transferAccepted() {
    Tale tale =
        reported(Kind.TRANSFER_ACCEPTED, "e02", "电-10", "公用配电间照明失效")
            .assigned()
            .then("e02-safety", "transfer-proposal", transferTo("e03", "配电间由出租方管理"))
            .then("e03-safety", "transfer-acceptance", Body.empty())
            .closed("e03");
    lives(Kind.TRANSFER_ACCEPTED, tale);
  }

  private void transferImposed() {
    Tale tale =
        reported(Kind.TRANSFER_IMPOSED, "e02", "电-12", "外墙线缆拖地")
            .assigned()
            .then("e02-safety", "transfer-proposal", transferTo("e04", "线缆属相邻企业"))
            .then("e04-safety", "transfer-refusal", "reason", "合同另有约定")
            .then("officer", "transfer-imposition", "reason", "产权证载明归属")
            .closed("e04");
    lives(Kind.TRANSFER_IMPOSED, tale);
  }

  private Body transferTo(String enterprise, String reason) {
    return Body.of("toEnterpriseId", scene.id(enterprise)).with("reason", reason);
  }

  private void transferredOut() {
    Tale tale =
        reported(Kind.TRANSFERRED_OUT, "e04", "消-03", "室外消火栓被圈占")
            .then("officer", "confirmation", "grade", "GENERAL")
            .then(
                "officer",
                "transfer-out",
                Body.of("department", "消防救援机构").with("reason", "属其监督职责"));
    lives(Kind.TRANSFERRED_OUT, tale);
  }

  private void extinguished() {
    Tale tale =
        reported(Kind.EXTINGUISHED, "e04", "电-13", "老锅炉房线路老化")
            .assigned()
            .then("officer", "extinction", "attestation", "锅炉房已整体拆除，现场核实");
    lives(Kind.EXTINGUISHED, tale);
  }

  private void rejection() {
    Tale tale =
        reported(Kind.REJECTION, "e04", "电-14", "临时用电未设分级保护")
            .assigned()
            .shown("e04-safety", "rectification", Body.of("measures", "已加装"))
            .then("safety", "rejection", "reason", "只完成一级，末级未装")
            .closed("e04");
    lives(Kind.REJECTION, tale);
  }

  private void lookBackFailed() {
    Tale tale =
        reported(Kind.LOOK_BACK_FAILED, "e03", "电-15", "应急照明不亮")
            .assigned()
            .closed("e03")
            .then("officer", "look-back-failure", "reason", "更换的电池已再次失效");
    lives(Kind.LOOK_BACK_FAILED, tale);
  }

  /** What the first joint inspection found and the second one looked at again. */
  private void lookBackByVisit() {
    play.lookBacks().answered().stream()
        .findFirst()
        .ifPresent(hazard -> hazards.put(Kind.LOOK_BACK_BY_VISIT, hazard));
  }

  private void drill() {
    Tale tale = drilled(Kind.DRILL, "e04", "疏散门向内开启，演练中受阻");
    lives(Kind.DRILL, tale.assigned().closed("e04"));
  }

  /**
   * Found by a drill too: whoever reports at an enterprise that has left is told that there is
   * none, also when she only asks once more.
   */
  private void leftBehind() {
    Tale tale = drilled(Kind.LEFT_BEHIND, "e05", "叉车充电区无通风").assigned();
    lives(Kind.LEFT_BEHIND, tale);
    scene.act(
        "e05-principal",
        key(Kind.LEFT_BEHIND) + "/withdrawal",
        "/memberships/" + scene.id("e05/membership") + "/withdrawal",
        Body.of("reason", "迁往外地").with("occurredAt", BEGIN.plusSeconds(20 * 86_400L)));
  }

  /** What a drill showed at an enterprise, once the platform has made a hazard of it. */
  private Tale drilled(Kind kind, String enterprise, String description) {
    Answer held =
        scene.actOnceKnown(
            "safety",
            key(kind) + "/drill",
            "/training/drills",
            Body.of("cooperativeId", scene.cooperative())
                .with("kind", "ON_SITE")
                .with("scenario", "配电室火灾现场处置")
                .with("participants", List.of(scene.id("e03"), scene.id(enterprise)))
                .with("attendance", 12)
                .with("evaluation", "一处问题须整改")
                .with("occurredAt", BEGIN));
    Answer found =
        scene.act(
            "safety",
            key(kind) + "/finding",
            "/training/drills/" + held.id() + "/findings",
            Body.of("enterpriseId", scene.id(enterprise))
                .with("category", "FIRE_AND_EXITS")
                .with("description", description)
                .with("place", "二号车间北侧")
                .with("occurredAt", BEGIN));
    String finding = found.json().path("finding").asString();
    JsonNode raised =
        scene
            .platform()
            .getUntil(
                scene.login("officer"),
                Scene.API + "/hazards?finding=" + finding,
                Patience.FOR_THE_NEWS,
                list -> !list.path("items").isEmpty());
    String hazard = raised.path("items").path(0).path("id").asString("");
    return Tale.of(scene, key(kind), BEGIN.plusSeconds(86_400), hazard);
  }

  private Tale reported(Kind kind, String enterprise, String clause, String description) {
    return Tale.reported(scene, key(kind), BEGIN, enterprise, clause, description);
  }

  private Tale reported(
      Kind kind, String other, String enterprise, String clause, String description) {
    return Tale.reported(scene, key(kind) + '/' + other, BEGIN, enterprise, clause, description);
  }

  private static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void lives(Kind kind, Tale tale) {
    hazards.put(kind, tale.hazard());
  }

  /**
   * Looks whether each is there, of its kind, with a log that verifies.
   *
   * @return what is not as told; empty when all is
   */
  public List<String> compare() {
    List<String> wrong = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String hazard = hazards.get(kind);
      if (hazard == null) {
        wrong.add("no hazard of the kind " + kind);
        continue;
      }
      JsonNode timeline =
          scene
              .platform()
              .getUntil(
                  scene.login("officer"),
                  timeline(hazard),
                  Patience.FOR_THE_NEWS,
                  answer -> isOf(kind, answer));
      if (!isOf(kind, timeline)) {
        wrong.add(hazard + " is not of the kind " + kind);
      }
      if (!timeline.path("verification").path("intact").asBoolean(false)) {
        wrong.add(hazard + " does not verify");
      }
      if (kind == Kind.MAJOR && photos(timeline) < SHOWN_OF_MAJOR) {
        wrong.add(hazard + " is major and not shown by its photos");
      }
    }
    return wrong;
  }

  private static boolean isOf(Kind kind, JsonNode timeline) {
    return timeline
        .path("steps")
        .valueStream()
        .anyMatch(step -> step.path("type").asString("").equals(kind.event));
  }

  private static long photos(JsonNode timeline) {
    return timeline
        .path("steps")
        .valueStream()
        .flatMap(step -> step.path("evidence").valueStream())
        .count();
  }

  /** Names each with what replays it. */
  public void suggest(URI url) {
    progress.say("");
    progress.say("各类隐患 one hazard of each kind, to be replayed (…/state?asOf=, …/diff likewise):");
    progress.say("  TOKEN=$(./run token " + scene.login("officer") + ")");
    hazards.forEach(
        (kind, hazard) -> {
          progress.say("  %s %s".formatted(kind.zh, kind.en));
          progress.say(
              "    curl -s -H \"Authorization: Bearer $TOKEN\" '" + url + timeline(hazard) + "'");
        });
    progress.say("重大隐患的案卷（含照片） the major one's case bundle, with its photos:");
    progress.say(
        "  curl -s -o major.case -H \"Authorization: Bearer $TOKEN\" '"
            + url
            + Scene.API
            + "/hazards/"
            + hazards.get(Kind.MAJOR)
            + "/case-bundle'");
  }

  private static String timeline(String hazard) {
    return Scene.API + "/hazards/" + hazard + "/timeline";
  }
}
