package org.shouwang.hazard.domain.reward;

import org.shouwang.kit.domain.Rejection;

/** Why a command to a reward is refused. */
public enum RewardRejection implements Rejection {
  NO_SUCH_REWARD(Kind.NOT_FOUND, "没有这项奖励。", "There is no such reward."),
  ALREADY_ASSESSED(
      Kind.REFUSED, "该举报的奖励已核定或已决定不奖。", "The report's reward was assessed or denied already."),
  REPORT_NOT_SUBSTANTIATED(Kind.REFUSED, "该举报未认定属实。", "The report was not found to be true."),
  DUTY_HOLDER_EXCLUDED(
      Kind.REFUSED,
      "举报人负有发现隐患的职责，不予奖励。",
      "Finding such hazards is the reporter's own duty; that is not rewarded."),
  HAZARD_NOT_CONFIRMED(Kind.REFUSED, "隐患尚未核实定级。", "The hazard was not confirmed and graded yet."),
  HAZARD_KNOWN_BEFORE(
      Kind.REFUSED,
      "举报之前监管部门已掌握该隐患；如未处理，请注明。",
      "The hazard was known before the report; say so if nobody had handled it."),
  BASIS_NEEDS_MAJOR(
      Kind.INVALID,
      "奖励情形与隐患级别不符。",
      "For a major hazard only a hazard is rewarded that was graded as one."),
  BASIS_NEEDS_GENERAL(
      Kind.INVALID,
      "重大隐患不得按一般隐患奖励。",
      "A hazard that was graded as major is not rewarded as a general one."),
  BASIS_NOT_REWARDED(Kind.REFUSED, "现行标准不奖励此种情形。", "The scheme in force does not reward this."),
  FINE_NEGATIVE(Kind.INVALID, "罚款金额不得为负。", "A fine is not negative."),
  AMOUNT_NEEDED(Kind.INVALID, "此种情形须在标准范围内注明金额。", "The scheme leaves the amount to you; name it."),
  AMOUNT_NOT_FREE(Kind.INVALID, "此种情形的金额由标准计算，不得自定。", "The scheme sets this amount; name none."),
  AMOUNT_OUT_OF_RANGE(Kind.INVALID, "金额超出标准范围。", "The amount lies outside what the scheme allows."),
  NOT_THE_FIRST_REPORT(
      Kind.REFUSED,
      "同一隐患已有在先的有效举报，只奖励最先的举报人。",
      "Somebody reported this hazard before; only the first is rewarded."),
  HAZARD_REWARDED_ALREADY(
      Kind.REFUSED,
      "同一隐患的奖励已批给另一件举报。",
      "The reward for this hazard was approved for another report."),
  NOT_TO_APPROVE(Kind.REFUSED, "该奖励不处于待审批状态。", "This reward does not wait for approval."),
  APPROVER_NOT_INDEPENDENT(
      Kind.REFUSED,
      "审批人不得是核查人或核定人。",
      "Whoever approves must have neither verified the report nor assessed the reward."),
  NOT_TO_NOTIFY(Kind.REFUSED, "该奖励未审批，或已通知。", "This reward is not approved, or was notified."),
  NOT_TO_CLAIM(Kind.REFUSED, "目前没有可领取的奖励。", "There is no reward to claim now."),
  CLAIM_TOO_LATE(Kind.REFUSED, "领取期限已过。", "The time to claim it is over."),
  NOT_TO_PAY(Kind.REFUSED, "该奖励未领取，或已兑付。", "This reward was not claimed, or was paid already."),
  WRONG_CLAIM_TOKEN(Kind.REFUSED, "领取凭证不符。", "The claim token is not this reward's."),
  NOT_TO_DENY(Kind.REFUSED, "该奖励已了结。", "This reward is settled."),
  NOT_TO_LAPSE(Kind.REFUSED, "该奖励不处于待领取状态。", "This reward does not wait to be claimed."),
  NOT_LAPSED_YET(Kind.REFUSED, "领取期限未到。", "There is still time to claim it."),
  OUT_OF_ORDER(
      Kind.REFUSED, "发生时间早于该奖励的上一步。", "It would have happened before the reward's previous step.");

  private final Words words;

  RewardRejection(Kind kind, String zh, String en) {
    this.words = new Words(kind, zh, en);
  }

  @Override
  public String context() {
    return "reward";
  }

  @Override
  public Words words() {
    return words;
  }
}
