package org.shouwang.demo.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shouwang.demo.client.Body;

/** Deadlines (整改期限): missed, moved, and not moved. */
final class DeadlineTales {
  private final Showcase showcase;

  DeadlineTales(Showcase showcase) {
    this.showcase = showcase;
  }

  List<Runnable> all() {
    return List.of(this::overdue, this::escalated, this::extension, this::extensionRefused);
  }

  private void overdue() {
    Tale tale =
        submittedInTime(showcase.reported(Kind.OVERDUE, "e03", "电-24", "配电箱进线口无护圈"), "e03")
            .at(Instant.parse("2026-07-22T02:00:00Z"))
            .then("safety", "rejection", "reason", "护圈规格不符，仍可割伤线缆")
            .closed("e03");
    showcase.shows(Kind.OVERDUE, tale);
  }

  /**
   * Sent back today, long after its deadline: now the clock takes each of the steps that were due
   * meanwhile. Of what is entered as history (补录) it takes none.
   */
  private void escalated() {
    Tale tale =
        submittedInTime(showcase.reported(Kind.ESCALATED, "e04", "电-25", "总配电柜无防小动物措施"), "e04")
            .live()
            .then("safety", "rejection", "reason", "孔洞未封堵，照片为其他配电柜")
            .onceRecorded("hazard.enforcement-referred.v1")
            .closed("e04");
    showcase.shows(Kind.ESCALATED, tale);
  }

  private static Tale submittedInTime(Tale tale, String enterprise) {
    return dueInJuly(tale)
        .at(Instant.parse("2026-07-19T02:00:00Z"))
        .shown(enterprise + "-safety", "rectification", Body.of("measures", "已整改"));
  }

  private void extension() {
    Tale tale =
        asked(Kind.EXTENSION, "电-09", "变压器油枕渗油", "配件采购周期长")
            .then("safety", "extension-grant", "remark", "已采取临时措施，同意")
            .closed("e03");
    showcase.shows(Kind.EXTENSION, tale);
  }

  private void extensionRefused() {
    Tale tale =
        asked(Kind.EXTENSION_REFUSED, "电-20", "电容器室无警示标识", "近期订单较多")
            .then("safety", "extension-refusal", "reason", "生产任务不是延期理由")
            .closed("e03");
    showcase.shows(Kind.EXTENSION_REFUSED, tale);
  }

  private Tale asked(Kind kind, String clause, String description, String reason) {
    return dueInJuly(showcase.reported(kind, "e03", clause, description))
        .then(
            "e03-principal",
            "extension-request",
            Body.of("dueOn", LocalDate.of(2026, 8, 20)).with("reason", reason));
  }

  private static Tale dueInJuly(Tale tale) {
    return tale.then("officer", "confirmation", "grade", "GENERAL")
        .then(
            "safety",
            "assignment",
            Body.of("measure", "TIME_LIMITED").with("dueOn", LocalDate.of(2026, 7, 20)));
  }
}
