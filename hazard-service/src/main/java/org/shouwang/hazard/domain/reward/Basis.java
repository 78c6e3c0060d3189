package org.shouwang.hazard.domain.reward;

/** For what a scheme rewards (奖励情形). */
public enum Basis {
  /** 重大事故隐患. */
  MAJOR_HAZARD,
  /** 安全生产违法行为. */
  VIOLATION,
  /** 一般事故隐患. */
  GENERAL_HAZARD
}
