package org.shouwang.hazard.domain;

/** The step that evidence belongs to (证据所属环节). */
public enum EvidenceStep {
  /** 上报: what was found (整改前). */
  REPORT,
  /** 提交整改: what was done (整改后). */
  RECTIFICATION,
  /** 整改处方. */
  PRESCRIPTION,
  /** 申诉. */
  APPEAL
}
