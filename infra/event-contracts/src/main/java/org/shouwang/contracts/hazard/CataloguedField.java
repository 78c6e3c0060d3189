package org.shouwang.contracts.hazard;

/** What of a report is measured by a catalogue (目录项). */
public enum CataloguedField {
  /** The category (隐患类别). */
  CATEGORY,
  /** The class of accident (事故类别). */
  ACCIDENT_CLASS,
  /** The criterion of major hazards (判定条款). */
  CRITERION
}
