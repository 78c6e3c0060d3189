package org.shouwang.hazard.domain;

/** Who is told that a hazard is overdue (逾期升级). */
public enum EscalationLevel {
  /** The enterprise's principal and the cooperative. */
  L1,
  /** The township as well. */
  L2,
  /** The bureau's officers as well. */
  L3
}
