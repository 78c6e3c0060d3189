package org.shouwang.hazard.domain;

/** Who sees to it that a hazard is rectified (督办责任); an officer always may. */
public enum Duty {
  /** As it was found: the cooperative's members and heads, where there is one. */
  COOPERATIVE,
  /** 镇街: the enterprise left the cooperative, or there is none any more. */
  TOWNSHIP
}
