package org.shouwang.membership.domain.member;

/** How an enterprise stands to a cooperative. */
public enum Standing {
  /** 申请: waits for a decision. */
  APPLIED,
  /** 在册. */
  ACTIVE,
  /** 暂停. */
  SUSPENDED,
  /** 不准; may apply again. */
  REJECTED,
  /** 退社; may apply again. */
  WITHDRAWN,
  /** 除名, an end. */
  EXPELLED;

  boolean member() {
    return this == ACTIVE || this == SUSPENDED;
  }
}
