package org.shouwang.contracts.training;

/** What plan a drill tests (演练类型), 预案 of three kinds. */
public enum DrillKind {
  /** Comprehensive plan (综合预案). */
  COMPREHENSIVE,

  /** Special plan (专项预案). */
  SPECIAL,

  /** On-site plan (现场处置方案). */
  ON_SITE
}
