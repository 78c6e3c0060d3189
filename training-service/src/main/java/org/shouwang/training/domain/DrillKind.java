package org.shouwang.training.domain;

/** What plan a drill tests (演练类型). */
public enum DrillKind {
  /** 综合预案. */
  COMPREHENSIVE,
  /** 专项预案. */
  SPECIAL,
  /** 现场处置方案. */
  ON_SITE
}
