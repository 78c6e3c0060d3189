package org.shouwang.contracts.hazard;

/** On whose authority somebody speaks of a hazard (以何身份). */
public enum SpeakingAuthority {
  /** A peer of another enterprise: advice (同行). */
  PEER,

  /** An expert: advice (专家). */
  EXPERT,

  /** An officer: an order (监管人员). */
  OFFICER
}
