package org.shouwang.contracts.hazard;

/** Who lists a major hazard for supervision (挂牌督办级别). */
public enum SupervisionLevel {
  /** The district (县区级). */
  DISTRICT,

  /** The city (市级). */
  CITY,

  /** The province (省级). */
  PROVINCE
}
