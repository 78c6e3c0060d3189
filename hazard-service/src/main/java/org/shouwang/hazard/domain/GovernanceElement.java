package org.shouwang.hazard.domain;

/** What must be in place before a major hazard is treated: five in place (五到位、五落实). */
public enum GovernanceElement {
  /** 责任. */
  RESPONSIBILITY,
  /** 措施. */
  MEASURES,
  /** 资金. */
  FUNDS,
  /** 时限. */
  TIME_LIMIT,
  /** 预案. */
  CONTINGENCY_PLAN
}
