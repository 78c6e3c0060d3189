package org.shouwang.contracts.inspection;

/** Whether other members may well have the same problem (共性 / 个性). */
public enum Commonality {
  /** Common to the industry or area (共性问题). */
  COMMON,

  /** Specific to this enterprise (个性问题). */
  SPECIFIC
}
