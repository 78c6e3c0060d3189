package org.shouwang.demo.play;

import java.util.List;
import org.shouwang.demo.client.Body;

/** How hazards are signed off (销号), and whether that lasts (回头看). */
final class ClosureTales {
  private final Showcase showcase;
  private final LookBacks lookBacks;

  ClosureTales(Showcase showcase, LookBacks lookBacks) {
    this.showcase = showcase;
    this.lookBacks = lookBacks;
  }

  List<Runnable> all() {
    return List.of(
        this::fixedOnTheSpot, this::rejection, this::lookBackFailed, this::lookBackByVisit);
  }

  /** What an enterprise finds itself and fixes at once (即查即改). */
  private void fixedOnTheSpot() {
    Tale tale =
        Tale.reported(
                showcase.scene(),
                Showcase.key(Kind.FIXED_ON_THE_SPOT),
                Showcase.BEGIN,
                "e04-safety",
                "e04",
                "电-23",
                "砂轮机插头松动")
            .then("safety", "confirmation", "grade", "GENERAL")
            .then("safety", "assignment", "measure", "IMMEDIATE")
            .shown("e04-safety", "rectification", Body.of("measures", "当场更换插头"))
            .then("safety", "acceptance", "remark", "已复测，可用");
    showcase.shows(Kind.FIXED_ON_THE_SPOT, tale);
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

  /** What the first joint inspection found and the second one looked at again. */
  private void lookBackByVisit() {
    lookBacks.answered().stream()
        .findFirst()
        .ifPresent(hazard -> showcase.shows(Kind.LOOK_BACK_BY_VISIT, hazard));
  }
}
