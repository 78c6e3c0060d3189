package org.shouwang.inspection.domain;

/** What an expert was called for (服务内容). */
public enum Purpose {
  /** 政策解读. */
  POLICY_INTERPRETATION,
  /** 咨询. */
  CONSULTATION,
  /** 隐患诊断. */
  HAZARD_DIAGNOSIS
}
