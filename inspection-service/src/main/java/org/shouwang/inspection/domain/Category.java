package org.shouwang.inspection.domain;

/** What a finding is about: the project's own list. */
public enum Category {
  /** 用电. */
  ELECTRICAL,
  /** 消防与疏散. */
  FIRE_AND_EXITS,
  /** 机械防护. */
  GUARDING,
  /** 档案与培训. */
  FILES_AND_TRAINING,
  /** 危化与防爆. */
  CHEMICALS,
  /** 特殊作业. */
  SPECIAL_WORK,
  /** 其他. */
  OTHER
}
