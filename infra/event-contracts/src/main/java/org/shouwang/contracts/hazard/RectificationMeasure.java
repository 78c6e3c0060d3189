package org.shouwang.contracts.hazard;

/** How a hazard is to be rectified (整改方式). */
public enum RectificationMeasure {
  /** On the spot (即查即改). */
  IMMEDIATE,

  /** Within a time limit (限期整改). */
  TIME_LIMITED
}
