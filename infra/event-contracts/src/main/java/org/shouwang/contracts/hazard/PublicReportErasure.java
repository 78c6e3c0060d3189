package org.shouwang.contracts.hazard;

/** What of a report's personal data was erased (删除范围). */
public enum PublicReportErasure {
  /** The sealed contact (联系方式). */
  CONTACT,

  /** Contact, text and supplements (全部). */
  EVERYTHING
}
