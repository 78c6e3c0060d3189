package org.shouwang.hazard.domain.reward;

/** Why a reward is denied (不奖事由). */
public enum DenialGround {
  /** 非首报. */
  NOT_THE_FIRST,
  /** 负有职责. */
  DUTY_HOLDER,
  /** 已掌握. */
  KNOWN_BEFORE,
  /** 其他. */
  OTHER
}
