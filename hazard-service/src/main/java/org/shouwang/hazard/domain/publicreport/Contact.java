package org.shouwang.hazard.domain.publicreport;

/** Whether the vault holds a way to reach the reporter (联系方式). */
public enum Contact {
  /** 匿名: she left none. */
  NONE,
  /** 已封存. */
  SEALED,
  /** 已删除. */
  ERASED
}
