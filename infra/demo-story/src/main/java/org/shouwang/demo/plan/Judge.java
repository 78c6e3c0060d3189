package org.shouwang.demo.plan;

/** Who confirms and accepts; never of the enterprise that has the hazard. */
public enum Judge {
  /** 合作社安全员, of the leading enterprise. */
  SAFETY_OFFICER,
  /** 专家. */
  EXPERT,
  /** 监管人员. */
  OFFICER
}
