package org.shouwang.contracts.training;

/** What a finding is about (问题类别). */
public enum DrillFindingCategory {
  /** Electrical (电气). */
  ELECTRICAL,

  /** Fire and exits (消防与通道). */
  FIRE_AND_EXITS,

  /** Machine guarding (机械防护). */
  GUARDING,

  /** Files and training (资料与培训). */
  FILES_AND_TRAINING,

  /** Chemicals and explosion protection (危化品与防爆). */
  CHEMICALS,

  /** Special work: hot, confined, at height (特殊作业). */
  SPECIAL_WORK,

  /** Anything else (其他). */
  OTHER
}
