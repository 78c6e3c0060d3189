package org.shouwang.contracts.hazard;

/** For what a scheme rewards (奖励情形). */
public enum RewardBasis {
  /** A major hazard (重大事故隐患). */
  MAJOR_HAZARD,

  /** An illegal act (安全生产违法行为). */
  VIOLATION,

  /** A general hazard (一般事故隐患), which some schemes reward. */
  GENERAL_HAZARD
}
