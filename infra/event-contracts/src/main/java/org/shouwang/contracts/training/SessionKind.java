package org.shouwang.contracts.training;

/** Form of a session (学习形式). */
public enum SessionKind {
  /** Group study (集体学习). */
  GROUP_STUDY,

  /** Topic teaching (专题教). */
  TOPIC_TEACHING,

  /** Scenario teaching on site (情景教学). */
  SCENARIO,

  /** Seminar (讲座). */
  SEMINAR,

  /** Course (培训课程). */
  COURSE
}
