package org.shouwang.contracts.hazard;

/** What must be in place before a major hazard is treated: five in place (五到位、五落实). */
public enum GovernanceElement {
  /** Responsibility (责任). */
  RESPONSIBILITY,

  /** Measures (措施). */
  MEASURES,

  /** Funds (资金). */
  FUNDS,

  /** Time limit (时限). */
  TIME_LIMIT,

  /** Contingency plan (预案). */
  CONTINGENCY_PLAN
}
