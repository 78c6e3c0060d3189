package org.shouwang.kit.access;

import org.shouwang.kit.domain.Authority;

/** What an account may act as. The names stand in tokens and are stable for ever. */
public enum Role {
  /** 局领导. */
  BUREAU_LEADER(Level.DISTRICT, Authority.OFFICER),
  /** 监管人员 of the bureau. */
  OFFICER(Level.DISTRICT, Authority.OFFICER),
  /** 镇街监管人员. */
  TOWNSHIP_OFFICER(Level.TOWNSHIP, Authority.OFFICER),
  /** 奖励经办人, who pays rewards for reports. */
  REWARD_OFFICER(Level.DISTRICT, Authority.OFFICER),
  /** 互助社牵头人. */
  COOP_LEAD(Level.COOPERATIVE, Authority.PEER),
  /** 互助社安全员. */
  COOP_SAFETY_OFFICER(Level.COOPERATIVE, Authority.PEER),
  /** 企业主要负责人. */
  PRINCIPAL(Level.ENTERPRISE, Authority.PEER),
  /** 企业安全管理员. */
  SAFETY_MANAGER(Level.ENTERPRISE, Authority.PEER),
  /** 从业人员. */
  EMPLOYEE(Level.ENTERPRISE, Authority.PEER),
  /** 专家, who sees the cooperative that engaged her, and what {@link Unaffiliated} lets her see. */
  EXPERT(Level.COOPERATIVE, Authority.EXPERT),
  /** 公众, with an account. */
  PUBLIC(Level.NOTHING, Authority.PUBLIC),
  /** 市级系统: another system of the city. */
  CITY_SYSTEM(Level.DISTRICT, Authority.SYSTEM),
  /** 审计人员: reads all of her district, changes nothing. */
  AUDITOR(Level.DISTRICT, Authority.PUBLIC),
  /** 运维人员: operates the platform, sees no tenant's things. */
  OPERATOR(Level.NOTHING, Authority.SYSTEM);

  private final Level level;
  private final Authority authority;

  Role(Level level, Authority authority) {
    this.level = level;
    this.authority = authority;
  }

  Level level() {
    return level;
  }

  Authority authority() {
    return authority;
  }

  /** How far a role sees. */
  enum Level {
    DISTRICT,
    TOWNSHIP,
    COOPERATIVE,
    ENTERPRISE,
    NOTHING
  }
}
