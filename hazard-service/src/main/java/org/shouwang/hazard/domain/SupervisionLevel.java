package org.shouwang.hazard.domain;

/** Who lists a major hazard for supervision (挂牌督办级别). */
public enum SupervisionLevel {
  /** 县区级. */
  DISTRICT,
  /** 市级. */
  CITY,
  /** 省级. */
  PROVINCE
}
