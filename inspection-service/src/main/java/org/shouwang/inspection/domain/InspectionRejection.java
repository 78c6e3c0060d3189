package org.shouwang.inspection.domain;

import org.shouwang.kit.domain.Rejection;

/** Why a command to a campaign, a visit or an expert visit is refused. */
public enum InspectionRejection implements Rejection {
  NO_SUCH_CAMPAIGN(Kind.NOT_FOUND, "没有这个互查活动。", "There is no such campaign."),
  ALREADY_PLANNED(Kind.REFUSED, "该互查活动已计划。", "This campaign was planned already."),
  NO_ENTERPRISE_PLANNED(
      Kind.INVALID, "互查活动至少要检查一家企业。", "A campaign visits at least one enterprise."),
  ENTERPRISE_REPEATED(Kind.INVALID, "同一企业重复列出。", "An enterprise is listed twice."),
  FINDINGS_ALREADY_LOCKED(
      Kind.REFUSED, "该互查活动的问题已锁定。", "The findings of this campaign were locked already."),
  NO_VISIT_YET(Kind.REFUSED, "尚未开展任何检查，不能锁定。", "Without any visit there is nothing to lock."),
  VISITS_NOT_SIGNED(
      Kind.REFUSED, "尚有检查未签字，也未记录拒签。", "Some visits are neither signed nor recorded as refused."),
  FINDINGS_NOT_LOCKED(
      Kind.REFUSED, "问题锁定后才能召开反馈会。", "The feedback meeting comes after the findings are locked."),
  FEEDBACK_ALREADY_HELD(Kind.REFUSED, "反馈会已召开。", "The feedback meeting was held already."),
  NOBODY_ATTENDED(Kind.INVALID, "反馈会须有人参加。", "A feedback meeting has somebody present."),
  COMMON_PROBLEMS_NOT_NAMED(
      Kind.REFUSED,
      "查出了共性问题，反馈会须逐一说明。",
      "Common problems were found; the feedback meeting has to name them."),
  FEEDBACK_NOT_HELD(
      Kind.REFUSED, "反馈会召开后才能办结。", "A campaign is closed only after its feedback meeting."),
  ALREADY_CLOSED(Kind.REFUSED, "该互查活动已办结。", "This campaign was closed already."),

  NO_SUCH_VISIT(Kind.NOT_FOUND, "没有这次检查。", "There is no such visit."),
  ALREADY_CHECKED_IN(
      Kind.REFUSED,
      "本次互查中该企业已有检查组到场。",
      "A team has visited this enterprise for this campaign already."),
  CAMPAIGN_NOT_OPEN(
      Kind.REFUSED,
      "该互查活动的问题已锁定，不能再检查。",
      "The campaign's findings are locked; nobody can be visited any more."),
  FINDINGS_LOCKED(
      Kind.REFUSED,
      "该互查活动的问题已锁定，不能再补记；新发现的隐患请直接上报。",
      "The campaign's findings are locked; report what else is found as a hazard of its own."),
  ENTERPRISE_NOT_IN_CAMPAIGN(
      Kind.REFUSED,
      "该企业不在互查活动的计划内。",
      "This enterprise is not among those that the campaign visits."),
  ENTERPRISE_NOT_A_MEMBER(
      Kind.REFUSED,
      "该企业不是互助社的有效社员。",
      "This enterprise is not an active member of the cooperative."),
  TEAM_EMPTY(Kind.INVALID, "检查组至少有一人。", "A team has at least one member."),
  TEAM_MEMBER_REPEATED(Kind.INVALID, "检查组成员重复。", "Somebody is listed twice in the team."),
  TEAM_NOT_INDEPENDENT(
      Kind.REFUSED,
      "检查组成员不得来自被检查企业。",
      "Nobody of the team may come from the inspected enterprise."),
  TEAM_TOO_NARROW(
      Kind.REFUSED,
      "检查组须来自至少两家企业，或有一名专家。",
      "A team comes from at least two enterprises or has an expert."),
  NOT_OF_THE_TEAM(Kind.REFUSED, "只有检查组成员可以记录。", "Only members of the team write into the record."),
  RECORD_FINISHED(
      Kind.REFUSED,
      "检查记录已签字或拒签，不能再改动。",
      "The record was signed or refused; nothing is added to it."),
  EVIDENCE_NAMED_TWICE(Kind.INVALID, "同一证据重复提交。", "A photo or document is named twice."),
  LOOK_BACK_NOT_LISTED(
      Kind.INVALID,
      "该隐患不在本次检查的回头看清单中，或已答复。",
      "This hazard is not on the visit's list of look-backs, or was answered."),
  LOOK_BACK_REPEATED(Kind.INVALID, "同一隐患重复答复。", "A hazard is answered twice."),
  LOOK_BACK_OF_ONES_OWN_FINDING(
      Kind.REFUSED,
      "回头看须由当时检查组以外的人答复。",
      "Whoever was in the team that found a hazard does not look back at it."),
  LOOK_BACK_OF_ONES_OWN_HAZARD(
      Kind.REFUSED,
      "本企业曾是该隐患的责任单位，不能答复回头看。",
      "Her enterprise was once responsible for this hazard; somebody else looks back at it."),
  LOOK_BACK_OF_ONES_OWN_ACCEPTANCE(
      Kind.REFUSED,
      "验收人不得自行通过回头看，须由他人答复。",
      "Whoever accepted the rectification does not say that it has lasted: somebody else answers."),
  LOOK_BACK_FAILURE_NOT_EXPLAINED(
      Kind.INVALID, "回头看反弹须说明情况。", "A look-back that fails says what was seen."),
  LOOK_BACKS_OPEN(
      Kind.REFUSED,
      "尚有回头看未答复，不能办结。",
      "Some look-backs of its visits are not answered yet; the campaign stays open."),
  SIGNER_NOT_OF_THE_ENTERPRISE(
      Kind.REFUSED,
      "检查记录须由被检查企业签字。",
      "Only the inspected enterprise signs the record of its visit."),

  ALREADY_RECORDED(Kind.REFUSED, "该次专家到访已记录。", "This expert visit was recorded already."),
  NO_EXPERT_NAMED(Kind.INVALID, "至少填写一名专家。", "Name at least one expert."),
  EXPERT_REPEATED(Kind.INVALID, "同一专家重复填写。", "An expert is named twice."),

  OUT_OF_ORDER(
      Kind.REFUSED, "发生时间早于上一步。", "It would have happened before the step that it follows.");

  private final Words words;

  InspectionRejection(Kind kind, String zh, String en) {
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
