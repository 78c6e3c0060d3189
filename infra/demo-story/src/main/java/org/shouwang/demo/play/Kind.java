package org.shouwang.demo.play;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The kinds of the gallery, and the events without which a hazard is none of that kind. */
enum Kind {
  APPEAL("申诉后恢复", "dismissed, appealed against, reinstated", "hazard.reinstated.v1"),
  DISMISSED("不属实", "dismissed, and the dismissal upheld", "hazard.dismissal-upheld.v1"),
  DUPLICATE("重复", "marked as a duplicate", "hazard.marked-duplicate.v2"),
  DUPLICATE_REVOKED("判重后撤销", "marked as a duplicate, revoked", "hazard.duplicate-revoked.v2"),
  RECURRENCE("复发", "recurrence of a closed one", "hazard.recurrence-identified.v1"),
  REPEATED("重复隐患", "the fifth of its kind within three months", "hazard.repetition-flagged.v1"),
  CORRECTION("更正", "report corrected", "hazard.corrected.v2"),
  FIXED_ON_THE_SPOT(
      "即查即改",
      "found by the enterprise, fixed on the spot",
      new Mark("hazard.rectification-assigned.v1", "measure", "IMMEDIATE"),
      new Mark("hazard.closed.v2", null, null)),
  MAJOR(
      "重大隐患全过程",
      "major: prescription, plan, listing, stop, two acceptances, resumption, delisting",
      "hazard.delisted.v1"),
  PLAN_RETURNED(
      "治理方案退回", "major: governance plan sent back once", "hazard.governance-plan-returned.v1"),
  REGRADED("调为重大", "raised from general to major", "hazard.regraded.v1"),
  OVERDUE("逾期", "sent back after its deadline, so overdue", "hazard.overdue.v1"),
  ESCALATED(
      "逾期、三级升级、移交执法",
      "overdue, escalated three times, referred to enforcement",
      new Mark("hazard.overdue.v1", null, null),
      new Mark("hazard.escalated.v1", "level", "L1"),
      new Mark("hazard.escalated.v1", "level", "L2"),
      new Mark("hazard.escalated.v1", "level", "L3"),
      new Mark("hazard.enforcement-referred.v1", null, null)),
  EXTENSION("延期", "deadline extended", "hazard.extension-granted.v1"),
  EXTENSION_REFUSED("不准延期", "extension refused", "hazard.extension-refused.v1"),
  TRANSFER_ACCEPTED("转办已接收", "transfer accepted", "hazard.transfer-accepted.v1"),
  TRANSFER_IMPOSED("指定转办", "transfer declined, imposed", "hazard.transfer-imposed.v1"),
  TRANSFERRED_OUT("移送", "handed to another department", "hazard.transferred-out.v2"),
  EXTINGUISHED("灭失", "gone with its place", "hazard.extinguished.v2"),
  REJECTION("退回后验收", "rectification sent back, then accepted", "hazard.rectification-rejected.v2"),
  LOOK_BACK_FAILED("回头看反弹重开", "look-back failed, reopened", "hazard.reopened.v2"),
  RECURRED("回头看反弹另立新案", "look-back failed long after, a new hazard", "hazard.recurred.v1"),
  SAMPLED("自验抽查", "accepted by a colleague, drawn for a sample", "hazard.closure-sampled.v1"),
  LOOK_BACK_BY_VISIT(
      "后次互查回头看", "look-back answered in a later visit", "hazard.look-back-passed.v1"),
  DRILL("演练问题", "found by a drill", new Mark("hazard.reported.v3", "source", "DRILL")),
  PUBLIC_REPORT(
      "公众举报并奖励",
      "reported by the public, who was rewarded",
      new Mark("hazard.reported.v3", "source", "PUBLIC")),
  LEFT_BEHIND("退社移交镇街", "its enterprise left the cooperative", "hazard.duty-handed-to-township.v1");

  private final String zh;
  private final String en;
  private final List<Mark> marks;

  Kind(String zh, String en, String event) {
    this(zh, en, new Mark(event, null, null));
  }

  Kind(String zh, String en, Mark... marks) {
    this.zh = zh;
    this.en = en;
    this.marks = List.of(marks);
  }

  /**
   * What a hazard of a kind shows.
   *
   * @param event wire type of an event, without what all begin with
   * @param member of its record; null where the event alone tells
   * @param value what that says
   */
  private record Mark(String event, @Nullable String member, @Nullable String value) {
    boolean standsIn(JsonNode timeline) {
      return timeline.path("steps").valueStream().anyMatch(this::stands);
    }

    private boolean stands(JsonNode step) {
      return step.path("type").asString("").equals(wireType(event))
          && (member == null || step.path("facts").path(member).asString("").equals(value));
    }
  }

  /** The wire type of an event. */
  private static String wireType(String event) {
    return "org.shouwang." + event;
  }

  /** Whether a timeline has an event, named by its wire type without what all begin with. */
  static boolean recorded(JsonNode timeline, String event) {
    return new Mark(event, null, null).standsIn(timeline);
  }

  /** In both languages. */
  String words() {
    return zh + ' ' + en;
  }

  /** Whether a hazard is of this kind, by its timeline. */
  boolean isOf(JsonNode timeline) {
    return marks.stream().allMatch(mark -> mark.standsIn(timeline));
  }
}
