package org.shouwang.hazard.write;

import org.shouwang.kit.domain.Rejection;

/** Why a decision about a conflict is refused. */
enum ConflictRejection implements Rejection {
  CONFLICT_RESOLVED(
      Kind.REFUSED, "该冲突已由他人处理。", "Somebody has decided about this conflict already."),
  ITEM_TARGET(
      Kind.INVALID,
      "上报不得指定隐患；其他事项须且只须指定 hazardId 或 reportKey 之一。",
      "A report names no hazard; everything else names exactly one of hazardId and reportKey.");

  private final Words words;

  ConflictRejection(Kind kind, String zh, String en) {
    this.words = new Words(kind, zh, en);
  }

  @Override
  public String context() {
    return "hazard";
  }

  @Override
  public Words words() {
    return words;
  }
}
