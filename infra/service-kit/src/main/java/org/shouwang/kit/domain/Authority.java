package org.shouwang.kit.domain;

/**
 * With which authority somebody acts (以何身份). A peer's or an expert's word is advice; only an
 * officer's is an order with legal force, and the responsibility stays with the enterprise (安全生产法
 * arts. 15, 65).
 */
public enum Authority {
  /** 同行: a member enterprise's person, the cooperative's lead and safety officer included. */
  PEER,
  /** 专家: an engaged expert. */
  EXPERT,
  /** 监管: an officer of the bureau or the township. */
  OFFICER,
  /** 公众: anybody, without an account. */
  PUBLIC,
  /** 系统: a timer, or a city system. A policy passes on the authority of its event. */
  SYSTEM
}
