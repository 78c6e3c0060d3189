package org.shouwang.hazard.domain;

/** The grade of a hazard (隐患等级, 16号令 art. 3). */
public enum Grade {
  /** 一般隐患: small, can be removed at once. */
  GENERAL,
  /** 重大隐患: large, needs a stop or time, or has an external cause. */
  MAJOR
}
