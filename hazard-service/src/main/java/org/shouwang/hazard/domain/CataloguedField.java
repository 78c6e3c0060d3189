package org.shouwang.hazard.domain;

/** What of a report is measured by a catalogue (目录项). */
public enum CataloguedField {
  /** 隐患类别. */
  CATEGORY,
  /** 事故类别. */
  ACCIDENT_CLASS,
  /** 判定条款. */
  CRITERION
}
