package org.shouwang.inspection.write;

import org.shouwang.kit.domain.Rejection;

/** Why an offline item, or a decision about a conflict, is refused. */
enum ConflictRejection implements Rejection {
  CONFLICT_RESOLVED(
      Kind.REFUSED, "该冲突已由他人处理。", "Somebody has decided about this conflict already."),
  ITEM_TARGET(
      Kind.INVALID,
      "到场不得指定检查；其他事项须且只须指定 visitId 或 arrival 之一。",
      "A check-in names no visit; everything else names exactly one of visitId and arrival.");

  private final Words words;

  ConflictRejection(Kind kind, String zh, String en) {
    this.words = new Words(kind, zh, en);
  }

  @Override
  public String context() {
    return "inspection";
  }

  @Override
  public Words words() {
    return words;
  }
}
