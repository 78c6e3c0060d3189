package org.shouwang.demo.play;

import java.time.Duration;
import java.util.List;
import org.shouwang.demo.client.Body;

/** What was reported is looked at (核实): true, untrue, known before, wrongly told. */
final class VerificationTales {
  /** Five within three months are too many. */
  private static final int REPEATED_BEFORE = 4;

  private final Showcase showcase;

  VerificationTales(Showcase showcase) {
    this.showcase = showcase;
  }

  List<Runnable> all() {
    return List.of(
        this::appeal,
        this::dismissed,
        this::duplicate,
        this::duplicateRevoked,
        this::recurrence,
        this::repeated,
        this::correction);
  }

  private void appeal() {
    Tale tale =
        showcase
            .reported(Kind.APPEAL, "e02", "电-05", "移动电源线绝缘层破损")
            .then("officer", "dismissal", "reason", "现场未见破损")
            .shown("safety", "appeal", Body.of("reason", "破损在穿墙处，照片可见"))
            .then("expert-1", "reinstatement", "reason", "复核照片，破损属实")
            .assigned()
            .closed("e02");
    showcase.shows(Kind.APPEAL, tale);
  }

  private void dismissed() {
    Tale tale =
        showcase
            .reported(Kind.DISMISSED, "e02", "电-16", "开关柜有异味")
            .then("officer", "dismissal", "reason", "红外测温正常，异味来自新刷油漆")
            .shown("safety", "appeal", Body.of("reason", "异味持续，请再查"))
            .then("expert-1", "dismissal-upholding", "reason", "复测正常，维持原结论");
    showcase.shows(Kind.DISMISSED, tale);
  }

  private void duplicate() {
    Tale first = showcase.earlier(Kind.DUPLICATE, "e04", "电-17", "水泵房积水漫至插座").assigned();
    Tale tale =
        showcase
            .reported(Kind.DUPLICATE, "e04", "电-17", "水泵房地面积水，插座受潮")
            .then("officer", "duplicate", "originalId", first.hazard());
    showcase.shows(Kind.DUPLICATE, tale);
    first.closed("e04");
  }

  private void duplicateRevoked() {
    Tale first = showcase.earlier(Kind.DUPLICATE_REVOKED, "e02", "电-06", "插座回路未装漏电保护").assigned();
    Tale tale =
        showcase
            .reported(Kind.DUPLICATE_REVOKED, "e02", "电-06", "二号线插座回路未装漏电保护")
            .then("officer", "duplicate", "originalId", first.hazard())
            .then("officer", "duplicate-revocation", "reason", "是另一条回路")
            .assigned()
            .closed("e02");
    showcase.shows(Kind.DUPLICATE_REVOKED, tale);
  }

  private void recurrence() {
    Tale earlier =
        showcase.earlier(Kind.RECURRENCE, "e03", "电-07", "配电箱门未关").assigned().closed("e03");
    Tale tale =
        Tale.reported(
                showcase.scene(),
                Showcase.key(Kind.RECURRENCE),
                Showcase.BEGIN.plus(Duration.ofDays(40)),
                "safety",
                new Tale.Report("e03", "电-07", "配电箱门又未关"))
            .then("officer", "recurrence", "recurrenceOf", earlier.hazard())
            .assigned()
            .closed("e03");
    showcase.shows(Kind.RECURRENCE, tale);
  }

  /** Only the last one is flagged: it names the four before it. */
  private void repeated() {
    String key = Showcase.key(Kind.REPEATED);
    for (int day = 0; day < REPEATED_BEFORE; day++) {
      again(key + "/earlier-" + (day + 1), day);
    }
    showcase.shows(Kind.REPEATED, again(key, REPEATED_BEFORE));
  }

  private Tale again(String key, int day) {
    return Tale.reported(
            showcase.scene(),
            key,
            Showcase.UNDER_SCRUTINY.plus(Duration.ofDays(day)),
            "safety",
            new Tale.Report("e03", "电-22", "配电柜前堆放物料"))
        .assigned()
        .closed("e03");
  }

  private void correction() {
    Tale tale =
        showcase
            .reported(Kind.CORRECTION, "e03", "电-08", "电缆沟盖板缺失")
            .then("safety", "correction", Body.of("place", "三号车间").with("reason", "地点写错"))
            .assigned()
            .closed("e03");
    showcase.shows(Kind.CORRECTION, tale);
  }
}
