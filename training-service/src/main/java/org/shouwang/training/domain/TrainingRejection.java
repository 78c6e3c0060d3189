package org.shouwang.training.domain;

import org.shouwang.kit.domain.Rejection;

/** Why a command to a session, a training file, a drill or a case is refused. */
public enum TrainingRejection implements Rejection {
  NO_SUCH_SESSION(Kind.NOT_FOUND, "没有这次培训。", "There is no such session."),
  SESSION_ALREADY_HELD(Kind.REFUSED, "该次培训已记录。", "This session was recorded already."),
  MINUTES_OUT_OF_RANGE(
      Kind.INVALID, "培训时长应为1至1440分钟。", "A session lasts between 1 and 1440 minutes."),
  NOBODY_ATTENDED(Kind.INVALID, "签到名单不能为空。", "Somebody has to be on the list."),
  ATTENDEE_REPEATED(Kind.INVALID, "签到名单中有人重复。", "Somebody is listed twice."),
  ALREADY_SIGNED_IN(
      Kind.REFUSED, "名单中有人已签到。", "Somebody of the list was signed in to this session already."),

  ALREADY_ONBOARDED(Kind.REFUSED, "该人员已建档。", "This person has a training file already."),
  NO_TRAINING_FILE(Kind.NOT_FOUND, "该人员没有培训档案。", "This person has no training file."),
  TRAINING_FILE_CLOSED(
      Kind.REFUSED, "该人员已离职，培训档案已封存。", "This person left; the training file is closed."),
  ATTENDED_BEFORE_ONBOARDED(
      Kind.REFUSED, "培训时间早于该人员入职。", "The training was before this person came."),

  ALREADY_RECORDED(Kind.REFUSED, "该记录已存在。", "This was recorded already."),
  NO_PARTICIPANT(Kind.INVALID, "演练至少有一家企业参加。", "At least one enterprise takes part in a drill."),
  PARTICIPANT_REPEATED(Kind.INVALID, "参演企业重复。", "An enterprise is listed twice."),
  NO_SUCH_DRILL(Kind.NOT_FOUND, "没有这次演练。", "There is no such drill."),
  NOT_A_PARTICIPANT(
      Kind.INVALID, "该企业没有参加这次演练。", "That enterprise did not take part in this drill."),
  EVIDENCE_NAMED_TWICE(Kind.INVALID, "同一证据重复提交。", "A photo or document is named twice."),
  NOBODY_PRESENT(Kind.INVALID, "演练须有人参加。", "Somebody has to be present at a drill."),

  OUT_OF_ORDER(
      Kind.REFUSED, "发生时间早于上一步。", "It would have happened before the step that it follows.");

  private final Words words;

  TrainingRejection(Kind kind, String zh, String en) {
    this.words = new Words(kind, zh, en);
  }

  @Override
  public String context() {
    return "training";
  }

  @Override
  public Words words() {
    return words;
  }
}
