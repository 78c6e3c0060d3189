package org.shouwang.inspection.write;

import org.shouwang.kit.domain.Rejection;

/** Why an offline item, or a decision about a conflict, is refused. */
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
