package org.shouwang.contracts.hazard;

/** How a hazard came to be known (隐患来源). */
public enum HazardSource {
  /** Cross-inspection by peers (互查). */
  INSPECTION,

  /** The enterprise's own check (自查). */
  SELF_CHECK,

  /** An employee's report (员工报告). */
  EMPLOYEE,

  /** The public's report (群众举报). */
  PUBLIC,

  /** An expert's visit (专家诊断). */
  EXPERT,

  /** A city system (城市系统转办). */
  CITY,

  /** A drill (演练). */
  DRILL
}
