package org.shouwang.demo.play;

import java.time.Duration;
import java.util.List;
import org.shouwang.demo.client.Answer;
import org.shouwang.demo.client.Body;
import org.shouwang.demo.client.Patience;
import tools.jackson.databind.JsonNode;

/** Whose hazard it is changes (转办、移送、移交), or it ceases to be anybody's. */
final class HandoverTales {
  private final Showcase showcase;
  private final Scene scene;

  HandoverTales(Showcase showcase) {
    this.showcase = showcase;
    this.scene = showcase.scene();
  }

  List<Runnable> all() {
    return List.of(
        this::accepted,
        this::imposed,
        this::transferredOut,
        this::extinguished,
        this::drill,
        this::leftBehind);
  }

  private void accepted() {
    Tale tale =
        showcase
            .reported(Kind.TRANSFER_ACCEPTED, "e02", "电-10", "公用配电间照明失效")
            .assigned()
            .then("e02-safety", "transfer-proposal", to("e03", "配电间由出租方管理"))
            .then("e03-safety", "transfer-acceptance", Body.empty())
            .closed("e03");
    showcase.shows(Kind.TRANSFER_ACCEPTED, tale);
  }

  private void imposed() {
    Tale tale =
        showcase
            .reported(Kind.TRANSFER_IMPOSED, "e02", "电-12", "外墙线缆拖地")
            .assigned()
            .then("e02-safety", "transfer-proposal", to("e04", "线缆属相邻企业"))
            .then("e04-safety", "transfer-refusal", "reason", "合同另有约定")
            .then("officer", "transfer-imposition", "reason", "产权证载明归属")
            .closed("e04");
    showcase.shows(Kind.TRANSFER_IMPOSED, tale);
  }

  private Body to(String enterprise, String reason) {
    return Body.of("toEnterpriseId", scene.id(enterprise)).with("reason", reason);
  }

  private void transferredOut() {
    Tale tale =
        showcase
            .reported(Kind.TRANSFERRED_OUT, "e04", "消-03", "室外消火栓被圈占")
            .then("officer", "confirmation", "grade", "GENERAL")
            .then(
                "officer",
                "transfer-out",
                Body.of("department", "消防救援机构").with("reason", "属其监督职责"));
    showcase.shows(Kind.TRANSFERRED_OUT, tale);
  }

  private void extinguished() {
    Tale tale =
        showcase
            .reported(Kind.EXTINGUISHED, "e04", "电-13", "老锅炉房线路老化")
            .assigned()
            .then("officer", "extinction", "attestation", "锅炉房已整体拆除，现场核实");
    showcase.shows(Kind.EXTINGUISHED, tale);
  }

  private void drill() {
    Tale tale = drilled(Kind.DRILL, "e04", "疏散门向内开启，演练中受阻");
    showcase.shows(Kind.DRILL, tale.assigned().closed("e04"));
  }

  /**
   * Found by a drill too: whoever reports at an enterprise that has left is told that there is
   * none, also when she only asks once more.
   */
  private void leftBehind() {
    Tale tale = drilled(Kind.LEFT_BEHIND, "e05", "叉车充电区无通风").assigned();
    showcase.shows(Kind.LEFT_BEHIND, tale);
    scene.act(
        "e05-principal",
        Showcase.key(Kind.LEFT_BEHIND) + "/withdrawal",
        "/memberships/" + scene.id("e05/membership") + "/withdrawal",
        Body.of("reason", "迁往外地").with("occurredAt", Showcase.BEGIN.plus(Duration.ofDays(20))));
  }

  /** What a drill showed at an enterprise, once the platform has made a hazard of it. */
  private Tale drilled(Kind kind, String enterprise, String description) {
    String key = Showcase.key(kind);
    Answer held =
        scene.actOnceKnown(
            "safety",
            key + "/drill",
            "/training/drills",
            Body.of("cooperativeId", scene.cooperative())
                .with("kind", "ON_SITE")
                .with("scenario", "配电室火灾现场处置")
                .with("participants", List.of(scene.id("e03"), scene.id(enterprise)))
                .with("attendance", 12)
                .with("evaluation", "一处问题须整改")
                .with("occurredAt", Showcase.BEGIN));
    Answer found =
        scene.act(
            "safety",
            key + "/finding",
            "/training/drills/" + held.id() + "/findings",
            Body.of("enterpriseId", scene.id(enterprise))
                .with("category", "FIRE_AND_EXITS")
                .with("description", description)
                .with("place", "二号车间北侧")
                .with("occurredAt", Showcase.BEGIN));
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
    return Tale.of(scene, key, Showcase.BEGIN.plus(Duration.ofDays(1)), hazard);
  }
}
