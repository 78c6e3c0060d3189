package org.shouwang.hazard.domain;

/** How a hazard is to be rectified (整改方式). */
public enum Measure {
  /** 即查即改: on the spot. */
  IMMEDIATE,
  /** 限期整改: by a due day. */
  TIME_LIMITED
}
