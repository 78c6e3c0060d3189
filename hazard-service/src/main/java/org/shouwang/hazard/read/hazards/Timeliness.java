package org.shouwang.hazard.read.hazards;

import org.shouwang.contracts.hazard.EscalationLevel;

/** How far the clock has gone with a hazard's deadline (时效), in the order of its steps. */
public enum Timeliness {
  /** Nothing has struck for the deadline that there is, or there is none. */
  NONE,
  /** 临期. */
  DUE_SOON,
  /** 逾期. */
  OVERDUE,
  /** 升级：主要负责人与合作社. */
  ESCALATED_L1,
  /** 升级：镇街. */
  ESCALATED_L2,
  /** 升级：监管人员. */
  ESCALATED_L3,
  /** 移交执法. */
  REFERRED;

  static Timeliness escalated(EscalationLevel level) {
    return switch (level) {
      case L1 -> ESCALATED_L1;
      case L2 -> ESCALATED_L2;
      case L3 -> ESCALATED_L3;
    };
  }
}
