package org.shouwang.demo.play;

import java.time.Instant;
import java.util.List;
import org.shouwang.demo.client.Body;

/** How hazards are signed off (销号), and whether that lasts (回头看). */
final class ClosureTales {
  /** That none of so many is drawn happens once in ten million installations. */
  private static final int DRAWS = 150;

  private final Showcase showcase;
  private final LookBacks lookBacks;

  ClosureTales(Showcase showcase, LookBacks lookBacks) {
    this.showcase = showcase;
    this.lookBacks = lookBacks;
  }

  List<Runnable> all() {
    return List.of(
        this::fixedOnTheSpot,
        this::sampled,
        this::rejection,
        this::lookBackFailed,
        this::recurred,
        this::lookBackByVisit);
  }

  /** What an enterprise finds itself and fixes at once (即查即改). */
  private void fixedOnTheSpot() {
    Tale tale =
        Tale.reported(
                showcase.scene(),
                Showcase.key(Kind.FIXED_ON_THE_SPOT),
                Showcase.BEGIN,
                "e04-safety",
                new Tale.Report("e04", "电-23", "砂轮机插头松动"))
            .then("safety", "confirmation", "grade", "GENERAL")
            .then("safety", "assignment", "measure", "IMMEDIATE")
            .shown("e04-safety", "rectification", Body.of("measures", "当场更换插头"))
            .then("safety", "acceptance", "remark", "已复测，可用");
    showcase.shows(Kind.FIXED_ON_THE_SPOT, tale);
  }

  /**
   * The cooperative's head accepts what her own enterprise found and fixed at once. One in ten of
   * such is drawn, nobody knows which: as many are told as it takes (抽查).
   */
  private void sampled() {
    for (int i = 1; i <= DRAWS; i++) {
      Tale tale =
          Tale.reported(
                  showcase.scene(),
                  Showcase.key(Kind.SAMPLED) + '/' + i,
                  Showcase.UNDER_SCRUTINY,
                  "e01-safety",
                  new Tale.Report("e01", null, i + "号工位", "工作灯电源线老化"))
              .hourly()
              .then("officer", "confirmation", "grade", "GENERAL")
              .then("officer", "assignment", "measure", "IMMEDIATE")
              .shown("e01-safety", "rectification", Body.of("measures", "当场更换电源线"))
              .then("lead", "acceptance", "remark", "已查看，可用");
      if (tale.has("hazard.closure-sampled.v1")) {
        showcase.shows(Kind.SAMPLED, tale);
        return;
      }
    }
  }

  private void rejection() {
    Tale tale =
        showcase
            .reported(Kind.REJECTION, "e04", "电-14", "临时用电未设分级保护")
            .assigned()
            .shown("e04-safety", "rectification", Body.of("measures", "已加装"))
            .then("safety", "rejection", "reason", "只完成一级，末级未装")
            .closed("e04");
    showcase.shows(Kind.REJECTION, tale);
  }

  private void lookBackFailed() {
    Tale tale =
        showcase
            .reported(Kind.LOOK_BACK_FAILED, "e03", "电-15", "应急照明不亮")
            .assigned()
            .closed("e03")
            .then("officer", "look-back-failure", "reason", "更换的电池已再次失效");
    showcase.shows(Kind.LOOK_BACK_FAILED, tale);
  }

  /** Too long after its closure to be the same hazard still. */
  private void recurred() {
    Tale tale =
        Tale.reported(
                showcase.scene(),
                Showcase.key(Kind.RECURRED),
                Instant.parse("2026-04-07T02:00:00Z"),
                "safety",
                new Tale.Report("e03", "电-26", "疏散指示灯不亮"))
            .assigned()
            .closed("e03")
            .at(Instant.parse("2026-11-18T02:00:00Z"))
            .then("officer", "look-back-failure", "reason", "指示灯又不亮，线路未根治");
    showcase.shows(Kind.RECURRED, tale);
  }

  /** What the first joint inspection found and the second one looked at again. */
  private void lookBackByVisit() {
    lookBacks.answered().stream()
        .findFirst()
        .ifPresent(hazard -> showcase.shows(Kind.LOOK_BACK_BY_VISIT, hazard));
  }
}
