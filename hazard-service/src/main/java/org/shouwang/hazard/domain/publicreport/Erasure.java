package org.shouwang.hazard.domain.publicreport;

/** What of a report's personal data is erased (删除范围). */
public enum Erasure {
  /** 联系方式. */
  CONTACT,
  /** 全部: contact, text and supplements. */
  EVERYTHING
}
