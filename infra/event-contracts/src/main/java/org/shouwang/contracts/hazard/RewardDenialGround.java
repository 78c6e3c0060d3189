package org.shouwang.contracts.hazard;

/** Why a reward is denied (不奖事由). */
public enum RewardDenialGround {
  /** Somebody reported the hazard before (非首报). */
  NOT_THE_FIRST,

  /** Finding such hazards is the reporter's own duty (负有职责). */
  DUTY_HOLDER,

  /** The regulator knew it already (已掌握). */
  KNOWN_BEFORE,

  /** Another ground, told in words (其他). */
  OTHER
}
