package org.shouwang.contracts.hazard;

/** Who is told that a hazard is overdue (逾期升级). */
public enum EscalationLevel {
  /** The enterprise's principal and the cooperative (一级). */
  L1,

  /** The township as well (二级). */
  L2,

  /** The bureau's officers as well (三级). */
  L3
}
