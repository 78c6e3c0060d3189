package org.shouwang.membership.domain.cooperative;

/** How far a cooperative has come; only after maturity comes the district-wide roll-out. */
public enum Stage {
  /** 拟建. */
  PROPOSED,
  /** 试点. */
  PILOTING,
  /** 评估. */
  EVALUATED,
  /** 推广. */
  ROLLED_OUT,
  /** 解散, an end. */
  DISSOLVED
}
