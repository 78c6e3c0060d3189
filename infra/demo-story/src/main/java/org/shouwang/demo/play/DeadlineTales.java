package org.shouwang.demo.play;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.demo.client.Body;

/** Deadlines (整改期限): moved, and not moved. */
final class DeadlineTales {
  private final Showcase showcase;

  DeadlineTales(Showcase showcase) {
    this.showcase = showcase;
  }

  List<Runnable> all() {
    return List.of(this::extension, this::extensionRefused);
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
