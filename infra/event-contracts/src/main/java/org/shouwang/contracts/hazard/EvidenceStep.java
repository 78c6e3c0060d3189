package org.shouwang.contracts.hazard;

/** The step that evidence belongs to (证据所属环节). */
public enum EvidenceStep {
  /** The report: what was found (整改前). */
  REPORT,
  /** The rectification: what was done (整改后). */
  RECTIFICATION,
  /** An expert's prescription (整改处方). */
  PRESCRIPTION,
  /** An appeal against a dismissal (申诉). */
  APPEAL
}
