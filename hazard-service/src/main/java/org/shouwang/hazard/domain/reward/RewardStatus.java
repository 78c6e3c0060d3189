package org.shouwang.hazard.domain.reward;

/** How far a reward has come (奖励状态). */
public enum RewardStatus {
  /** None was assessed. */
  NONE,
  /** 已核定. */
  ASSESSED,
  /** 已审批. */
  APPROVED,
  /** 已通知. */
  NOTIFIED,
  /** 已领取: claimed, and not paid yet. */
  CLAIMED,
  /** 已兑付. */
  PAID,
  /** 不奖. */
  DENIED,
  /** 逾期放弃. */
  LAPSED
}
