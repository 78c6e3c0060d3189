package org.shouwang.contracts.hazard;

/** What of a report may be taken back without anything in its place (更正撤回项). */
public enum CorrectedField {
  /** The clause (条款). */
  CLAUSE,
  /** Where on the site (部位). */
  PLACE,
  /** Where on the earth (坐标). */
  POSITION,
  /** The class of accident (事故类别). */
  ACCIDENT_CLASS,
  /** The criterion of major hazards (判定条款). */
  CRITERION
}
