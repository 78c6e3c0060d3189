package org.shouwang.hazard.domain.publicreport;

/** How far a report of the public has come (举报状态). */
public enum ReportStatus {
  /** There is no such report. */
  UNKNOWN,
  /** 待受理. */
  RECEIVED,
  /** 已受理. */
  ACCEPTED,
  /** 不予受理. */
  NOT_ACCEPTED,
  /** 已转办: another department's. */
  FORWARDED,
  /** 核查中. */
  VERIFYING,
  /** 属实. */
  SUBSTANTIATED,
  /** 不属实. */
  UNSUBSTANTIATED,
  /** 已答复. */
  REPLIED
}
