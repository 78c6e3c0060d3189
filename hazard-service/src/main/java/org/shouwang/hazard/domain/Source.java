package org.shouwang.hazard.domain;

/** From where a hazard came to be known (隐患来源). */
public enum Source {
  /** 互查. */
  INSPECTION,
  /** 自查. */
  SELF_CHECK,
  /** 员工. */
  EMPLOYEE,
  /** 公众举报. */
  PUBLIC,
  /** 专家. */
  EXPERT,
  /** 城市系统. */
  CITY,
  /** 演练. */
  DRILL;

  /**
   * Whether the enterprise found it itself, so that a colleague may accept what it fixed at once.
   */
  public boolean ofTheEnterprise() {
    return this == SELF_CHECK || this == EMPLOYEE;
  }
}
