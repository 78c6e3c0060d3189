package org.shouwang.hazard.write;

import org.shouwang.kit.domain.Rejection;

/** Why a decision about a conflict is refused. */
enum ConflictRejection implements Rejection {
  CONFLICT_RESOLVED(
      Kind.REFUSED, "该冲突已由他人处理。", "Somebody has decided about this conflict already."),
  PERSONAL_DEED(
      Kind.REFUSED,
      "判断、行使职权或须本人作出的事项，只能由原报送人以当时的身份补入；其他人可放弃该项，并以自己的名义另行办理。",
      "A judgement, an exercise of authority or a personal act is applied by its sender alone, in"
          + " the standing that she had; others may discard it and do it in their own name."),
  OWN_ENTERPRISE(
      Kind.REFUSED,
      "他人报送的涉及本企业的事项，本企业人员不得补入。",
      "What others sent about an enterprise is not applied by that enterprise's own people."),
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
