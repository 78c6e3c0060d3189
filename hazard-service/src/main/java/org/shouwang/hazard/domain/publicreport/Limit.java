package org.shouwang.hazard.domain.publicreport;

/** A deadline in the treatment of a report (办理期限). */
public enum Limit {
  /** 受理. */
  ACCEPTANCE,
  /** 核查办结. */
  VERIFICATION,
  /** 反馈. */
  REPLY
}
