package org.shouwang.membership.domain.account;

/** As whom somebody opens accounts. */
public enum Opener {
  /** 运维人员: bureau accounts, of any district. */
  OPERATOR,
  /** 局领导 or 监管人员: everybody else's, of their own district. */
  BUREAU
}
