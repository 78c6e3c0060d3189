package org.shouwang.contracts.inspection;

/** Whether what was closed has stayed so (回头看结果). */
public enum LookBackOutcome {
  /** 巩固. */
  PASSED,
  /** 反弹. */
  FAILED
}
