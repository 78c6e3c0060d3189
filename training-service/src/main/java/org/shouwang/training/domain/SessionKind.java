package org.shouwang.training.domain;

/** Form of a session (学习形式). */
public enum SessionKind {
  /** 集体学习. */
  GROUP_STUDY,
  /** 专题教. */
  TOPIC_TEACHING,
  /** 情景教学, on site. */
  SCENARIO,
  /** 讲座. */
  SEMINAR,
  /** 培训课程. */
  COURSE
}
