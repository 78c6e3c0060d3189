package org.shouwang.contracts.inspection;

/** What an expert was called for (服务内容). */
public enum ExpertVisitPurpose {
  /** Policy interpretation (政策解读). */
  POLICY_INTERPRETATION,

  /** Consultation (咨询). */
  CONSULTATION,

  /** Hazard diagnosis (隐患诊断). */
  HAZARD_DIAGNOSIS
}
