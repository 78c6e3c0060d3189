package org.shouwang.inspection.domain;

/** Whether other members may well have the same problem (共性 / 个性). */
public enum Commonality {
  /** 共性问题: common to the industry or area. */
  COMMON,
  /** 个性问题: specific to this enterprise. */
  SPECIFIC
}
