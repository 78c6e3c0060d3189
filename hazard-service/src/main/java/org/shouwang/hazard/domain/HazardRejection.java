package org.shouwang.hazard.domain;

import org.shouwang.kit.domain.Rejection;

/** Why a command to a hazard is refused. */
public enum HazardRejection implements Rejection {
  NO_SUCH_HAZARD(Kind.NOT_FOUND, "没有这个隐患。", "There is no such hazard."),
  ALREADY_REPORTED(Kind.REFUSED, "该隐患已上报。", "This hazard was reported already."),
  NOT_TO_CONFIRM(Kind.REFUSED, "该隐患不处于待核实状态。", "This hazard does not wait for confirmation."),
  NOT_TO_ASSIGN(Kind.REFUSED, "该隐患不处于待分派状态。", "This hazard does not wait for an assignment."),
  NOT_TO_RECTIFY(Kind.REFUSED, "该隐患不处于整改中状态。", "This hazard is not being rectified."),
  NOT_TO_ACCEPT(Kind.REFUSED, "该隐患不处于待验收状态。", "This hazard does not wait for acceptance."),
  CONFIRMER_NOT_INDEPENDENT(
      Kind.REFUSED,
      "核实人不得来自隐患所在企业。",
      "Whoever confirms must not belong to the enterprise with the hazard."),
  ACCEPTER_NOT_INDEPENDENT(
      Kind.REFUSED,
      "验收人不得是整改人或整改责任人，也不得来自隐患所在企业。",
      "Whoever accepts must be neither the rectifier, nor the person in charge of it, nor of their"
          + " enterprise."),
  NOT_THE_RESPONSIBLE_ENTERPRISE(
      Kind.REFUSED, "只有责任企业可以提交整改。", "Only the responsible enterprise submits a rectification."),
  MAJOR_NEEDS_CRITERION(
      Kind.INVALID,
      "重大隐患须注明判定标准条款。",
      "A major hazard needs the clause of the criteria that make it one."),
  CRITERION_UNKNOWN(
      Kind.INVALID,
      "判定标准目录中没有当日有效的该标准、版本或条款。",
      "No catalogue in force that day has this standard, version and clause."),
  CATEGORY_UNKNOWN(
      Kind.INVALID,
      "当日有效的隐患类别目录中没有该类别。",
      "The catalogue of categories in force that day does not have this one."),
  ACCIDENT_CLASS_UNKNOWN(
      Kind.INVALID,
      "当日有效的事故类别目录（GB 6441）中没有该类别。",
      "The edition of GB 6441 in force that day does not have this class."),
  MAJOR_NEEDS_EXPERT_OR_OFFICER(
      Kind.REFUSED, "重大隐患须由专家或监管人员判定。", "Only an expert or an officer grades a hazard as major."),
  MAJOR_NEEDS_EXPERT_AND_OFFICER(
      Kind.REFUSED,
      "重大隐患须由专家和监管人员共同验收。",
      "The rectification of a major hazard takes both an expert and an officer."),
  ACCEPTANCE_NEEDS_PLAN(
      Kind.REFUSED,
      "该隐患提交整改后升为重大隐患，治理方案尚未批准；请先退回整改，方案批准后重新提交。",
      "It became a major hazard after its rectification was submitted, and no governance plan was"
          + " approved: send it back first."),
  ALREADY_ACCEPTED(
      Kind.REFUSED,
      "您或同一身份的人员已验收；另一方尚未验收。",
      "You, or somebody of the same authority, accepted already; the other one has not."),
  MAJOR_NEEDS_OFFICER(
      Kind.REFUSED, "重大隐患的此事项须由监管人员决定。", "Of a major hazard only an officer decides this."),
  DUE_BEFORE_ASSIGNED(
      Kind.INVALID, "整改期限不得早于下达日。", "The due day must not lie before the day of assignment."),
  DUE_TOO_LATE(Kind.INVALID, "整改期限超过规定的最长天数。", "The due day lies later than the policy allows."),
  NOT_OPEN(Kind.REFUSED, "该隐患已了结。", "This hazard is not open."),
  NOT_INDEPENDENT(
      Kind.REFUSED,
      "此项判断不得由隐患所在企业作出。",
      "Whoever judges this must not belong to the enterprise with the hazard."),
  NOT_DISMISSED(Kind.REFUSED, "该隐患未被驳回。", "This hazard was not dismissed."),
  ALREADY_APPEALED(Kind.REFUSED, "只能申诉一次。", "There is one appeal, and it was made."),
  NOT_THE_REPORTER(
      Kind.REFUSED,
      "只有上报人或监管人员可以提出。",
      "Only whoever reported the hazard, or an officer, may do this."),
  NO_APPEAL_PENDING(Kind.REFUSED, "没有待处理的申诉。", "No appeal waits for a decision."),
  APPEAL_NEEDS_EXPERT_OR_OFFICER(
      Kind.REFUSED, "申诉须由专家或监管人员处理。", "Only an expert or an officer decides an appeal."),
  APPEAL_NOT_INDEPENDENT(
      Kind.REFUSED,
      "处理申诉的人不得是驳回人或申诉人，也不得来自隐患所在企业。",
      "Whoever decides an appeal must be neither who dismissed, nor who appealed, nor of the"
          + " enterprise."),
  NO_SUCH_ORIGINAL(Kind.INVALID, "该企业没有这个隐患。", "The enterprise has no such hazard."),
  ORIGINAL_IS_ITSELF(Kind.INVALID, "不得指向该隐患自身。", "A hazard is not compared with itself."),
  OTHER_CLAUSE(Kind.REFUSED, "两个隐患的条款不同。", "The two hazards name different clauses."),
  ORIGINAL_NOT_OPEN(
      Kind.REFUSED,
      "原隐患已了结；再次出现的应判为复发。",
      "The original is not open; what came back after closure is a recurrence."),
  ORIGINAL_REPORTED_LATER(
      Kind.REFUSED, "原隐患的上报时间不得晚于该隐患。", "The original must be the one that was reported first."),
  NOT_A_DUPLICATE(Kind.REFUSED, "该隐患未被判重。", "This hazard is not marked as a duplicate."),
  EARLIER_NOT_CLOSED(
      Kind.REFUSED, "原隐患尚未销号，不是复发。", "The earlier hazard was not closed: this is no recurrence."),
  ALREADY_A_RECURRENCE(Kind.REFUSED, "该隐患已判为复发。", "This hazard is marked as a recurrence already."),
  NOTHING_TO_CORRECT(Kind.INVALID, "没有需要更正的内容。", "Nothing is named that could be corrected."),
  CORRECTION_CONTRADICTS_ITSELF(
      Kind.INVALID, "同一内容不能既更正又撤回。", "The same thing is both corrected and taken back."),
  SEEN_TOO_LATE(
      Kind.INVALID,
      "发现时间不得晚于核实时间或现在。",
      "It was seen before it was confirmed, and not later than now."),
  SOURCE_NEEDS_OFFICER(
      Kind.REFUSED, "隐患来源须由监管人员更正。", "Only an officer corrects how a hazard came to be known."),
  NOT_CONFIRMED(Kind.REFUSED, "该隐患不处于已核实且未销号的状态。", "This hazard is not both confirmed and open."),
  NOT_MAJOR(Kind.REFUSED, "该隐患不是重大隐患。", "This hazard is not a major one."),
  SAME_GRADE(Kind.REFUSED, "该隐患已是此等级。", "The hazard has this grade already."),
  LOWERING_NEEDS_EXPERT_AND_OFFICER(
      Kind.REFUSED, "降级须由专家和监管人员共同作出。", "To lower a grade takes both an expert and an officer."),
  SUSPENSION_NEEDS_OFFICER(
      Kind.REFUSED,
      "停产停业须由监管人员责令，或由企业自行决定。",
      "Only an officer or the enterprise itself stops its operation."),
  ALREADY_STOPPED(Kind.REFUSED, "已处于该停产停业范围。", "That much stands still already."),
  NOT_STOPPED(Kind.REFUSED, "未停产停业。", "The operation does not stand still."),
  RESUMPTION_BEFORE_RECTIFICATION(
      Kind.REFUSED, "提交整改后方可申请复产。", "Resumption is requested once the hazard is rectified."),
  RESUMPTION_PENDING(Kind.REFUSED, "已申请复产。", "Resumption was requested already."),
  RESUMPTION_BEFORE_ACCEPTANCE(
      Kind.REFUSED, "验收通过后方可复产。", "An operation resumes once the rectification is accepted."),
  RESUMPTION_NOT_REQUESTED(Kind.REFUSED, "企业尚未申请复产。", "Resumption was not requested."),
  RESUMPTION_NEEDS_OFFICER(
      Kind.REFUSED, "复产须由监管人员批准。", "Only an officer lets an operation resume."),
  NOT_TO_PLAN(
      Kind.REFUSED,
      "该隐患不处于待分派或整改中状态。",
      "This hazard is not confirmed and waiting to be rectified."),
  PRESCRIPTION_NEEDS_EXPERT(Kind.REFUSED, "整改处方须由专家开具。", "Only an expert prescribes."),
  PLAN_NOT_AWAITED(
      Kind.REFUSED, "治理方案正在审查或已批准。", "A governance plan is under review, or approved."),
  PLAN_INCOMPLETE(
      Kind.INVALID, "治理方案须包括六项内容。", "A governance plan has six contents, and none is empty."),
  NOT_FIVE_IN_PLACE(
      Kind.INVALID,
      "责任、措施、资金、时限、预案须五到位。",
      "Responsibility, measures, funds, time limit and contingency plan must be in place."),
  NO_PLAN_SUBMITTED(Kind.REFUSED, "没有待审查的治理方案。", "No governance plan waits for a decision."),
  PLAN_NEEDS_OFFICER(
      Kind.REFUSED, "治理方案须由监管人员审查。", "Only an officer decides on a governance plan."),
  PLAN_NOT_APPROVED(
      Kind.REFUSED,
      "重大隐患的治理方案批准后方可提交整改。",
      "A major hazard is rectified by a governance plan that was approved."),
  LISTING_NEEDS_OFFICER(Kind.REFUSED, "挂牌、摘牌须由监管部门作出。", "Only the bureau lists and delists."),
  ALREADY_LISTED(Kind.REFUSED, "已挂牌督办。", "The hazard is listed already."),
  NOT_LISTED(Kind.REFUSED, "未挂牌督办。", "The hazard is not listed."),
  LISTING_PUBLISHED(Kind.REFUSED, "挂牌已公布。", "The listing was made public already."),
  NOT_DELISTED(Kind.REFUSED, "未摘牌。", "The hazard is not delisted."),
  DELISTING_PUBLISHED(Kind.REFUSED, "摘牌已公布。", "The delisting was made public already."),
  DELISTING_NEEDS_ACCEPTANCE(
      Kind.REFUSED, "验收通过后方可摘牌。", "A hazard is delisted once its rectification is accepted."),
  IN_CHARGE_ALREADY(Kind.REFUSED, "该人员已是整改责任人。", "She is in charge of it already."),
  NOT_TO_EXTEND(
      Kind.REFUSED, "该隐患没有可延长的整改期限。", "This hazard has no deadline that could be extended."),
  EXTENSION_TOO_LATE(
      Kind.REFUSED, "延期须在期限届满前申请。", "An extension is requested before the deadline."),
  EXTENSION_PENDING(Kind.REFUSED, "已有待处理的延期申请。", "An extension was requested already."),
  NO_EXTENSION_REQUESTED(
      Kind.REFUSED, "没有待处理的延期申请。", "No request for an extension waits for a decision."),
  EXTENSION_NOT_LATER(Kind.INVALID, "延期后的期限须晚于现期限。", "The wanted day must lie after the deadline."),
  EXTENSION_TOO_LONG(
      Kind.INVALID, "延期超过规定的最长天数。", "The wanted day lies later than the policy allows."),
  NOT_TO_TRANSFER(
      Kind.REFUSED,
      "该隐患已提交整改或已了结，不得转办。",
      "This hazard is rectified or not open: it is not transferred."),
  TRANSFER_PENDING(Kind.REFUSED, "已有待接收的转办。", "A transfer waits for an answer already."),
  NO_TRANSFER_PENDING(Kind.REFUSED, "没有待处理的转办。", "No transfer waits for an answer."),
  TRANSFER_TO_BE_ANSWERED(
      Kind.REFUSED,
      "接收企业尚未答复，答复期限未满。",
      "Whoever is asked to take it over still has time to answer."),
  NO_SUCH_ENTERPRISE(Kind.INVALID, "本辖区没有这个企业。", "There is no such enterprise in the district."),
  TRANSFER_TO_ITSELF(Kind.INVALID, "不得转办给现责任企业。", "The enterprise is responsible already."),
  NOT_THE_RECEIVING_ENTERPRISE(
      Kind.REFUSED, "只有接收企业可以答复。", "Only the receiving enterprise answers."),
  TRANSFER_NEEDS_OFFICER(
      Kind.REFUSED, "指定转办和移送须由监管人员作出。", "Only an officer imposes a transfer or hands over."),
  NO_DEADLINE_YET(Kind.INVALID, "尚未下达整改期限。", "There is no deadline yet that could be reset."),
  EXTINGUISHING_NEEDS_OFFICER(
      Kind.REFUSED, "灭失须由监管人员认定。", "Only an officer attests that a hazard is gone."),
  NOT_CLOSED(Kind.REFUSED, "该隐患未销号。", "This hazard is not closed."),
  NO_LOOK_BACK_DUE(Kind.REFUSED, "没有待进行的回头看。", "No look-back is due."),
  LOOK_BACK_OF_ONES_OWN_ACCEPTANCE(
      Kind.REFUSED,
      "验收人不得自行通过回头看，须由他人复核。",
      "Whoever accepted the rectification does not say that it has lasted: somebody else looks."),
  DUTY_OF_THE_TOWNSHIP(
      Kind.REFUSED,
      "该企业已离社，督办责任在镇街；由监管人员或专家判断。",
      "The enterprise left its cooperative: the township sees to this hazard, and an officer or an"
          + " expert judges."),
  EVIDENCE_NAMED_TWICE(Kind.INVALID, "同一证据重复提交。", "The same piece of evidence is named twice."),
  EVIDENCE_REUSED(
      Kind.REFUSED,
      "该照片已用于其他隐患、其他环节或以前的治理轮次，不得作为整改后照片。",
      "This picture was shown before for another hazard, step or cycle: it shows no"
          + " rectification."),
  AFTER_PHOTO_BEFORE_ASSIGNMENT(
      Kind.REFUSED,
      "整改后照片的拍摄时间早于整改下达时间。",
      "A picture of the rectification was taken before the rectification was assigned."),
  AFTER_PHOTO_MISSING(
      Kind.REFUSED,
      "提交整改须附足够的、未提交过的整改后照片。",
      "A rectification needs photos of it that were not submitted before, as many as the policy"
          + " asks for."),
  EXTENSION_NOTICE_TOO_SHORT(
      Kind.REFUSED,
      "挂牌督办的延期须在期限届满前规定的工作日之前申请。",
      "The extension of a listed hazard is requested some working days before the deadline."),
  TIMER_ONLY(Kind.REFUSED, "该事项由系统定时产生。", "This happens by the clock alone."),
  NOT_DUE_SOON(Kind.REFUSED, "期限并非临近。", "The deadline does not come near."),
  NOT_OVERDUE(Kind.REFUSED, "该隐患此时未逾期。", "The hazard does not become overdue then."),
  NOT_TO_ESCALATE(Kind.REFUSED, "该隐患此时不应升级。", "The hazard is not to be escalated then."),
  CONFIRMATION_NOT_OVERDUE(Kind.REFUSED, "核实未逾期。", "The confirmation is not late."),
  TRANSFER_NOT_OVERDUE(Kind.REFUSED, "转办答复未逾期。", "The answer to the transfer is not late."),
  EXTENSION_NOT_OVERDUE(Kind.REFUSED, "延期审批未逾期。", "The decision on the extension is not late."),
  LISTING_NOT_OVERDUE(Kind.REFUSED, "挂牌公布未逾期。", "The publication of the listing is not late."),
  REVIEW_NOT_OVERDUE(Kind.REFUSED, "现场复查未逾期。", "The review on site is not late."),
  OUT_OF_ORDER(
      Kind.REFUSED, "发生时间早于该隐患的上一步。", "It would have happened before the hazard's previous step.");

  private final Words words;

  HazardRejection(Kind kind, String zh, String en) {
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
