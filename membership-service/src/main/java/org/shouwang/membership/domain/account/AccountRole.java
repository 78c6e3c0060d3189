package org.shouwang.membership.domain.account;

import java.util.Arrays;
import java.util.Collection;

/**
 * The roles that accounts are opened with here, with what each acts for. The names are those of the
 * tokens.
 */
public enum AccountRole {
  /** 局领导. */
  BUREAU_LEADER(Side.BUREAU, Reach.DISTRICT),
  /** 监管人员. */
  OFFICER(Side.BUREAU, Reach.DISTRICT),
  /** 奖励经办人. */
  REWARD_OFFICER(Side.BUREAU, Reach.DISTRICT),
  /** 镇街监管人员. */
  TOWNSHIP_OFFICER(Side.TOWNSHIP, Reach.TOWNSHIP),
  /** 互助社牵头人. */
  COOP_LEAD(Side.MEMBER, Reach.COOPERATIVE),
  /** 互助社安全员. */
  COOP_SAFETY_OFFICER(Side.MEMBER, Reach.COOPERATIVE),
  /** 企业主要负责人. */
  PRINCIPAL(Side.MEMBER, Reach.ENTERPRISE),
  /** 企业安全管理员. */
  SAFETY_MANAGER(Side.MEMBER, Reach.ENTERPRISE),
  /** 从业人员. */
  EMPLOYEE(Side.MEMBER, Reach.ENTERPRISE),
  /** 专家. */
  EXPERT(Side.EXPERT, Reach.COOPERATIVE),
  /** 审计人员. */
  AUDITOR(Side.AUDIT, Reach.DISTRICT);

  private final Side side;
  private final Reach reach;

  AccountRole(Side side, Reach reach) {
    this.side = side;
    this.reach = reach;
  }

  Side side() {
    return side;
  }

  Reach reach() {
    return reach;
  }

  /** Whether such an account's person is an officer. */
  boolean ofOfficers() {
    return side == Side.BUREAU || side == Side.TOWNSHIP;
  }

  Opener opener() {
    return side == Side.BUREAU ? Opener.OPERATOR : Opener.BUREAU;
  }

  /** Whether one of these role names is for such an opener; unknown names are for nobody. */
  public static boolean anyOf(Collection<String> names, Opener opener) {
    return Arrays.stream(values())
        .anyMatch(role -> role.opener() == opener && names.contains(role.name()));
  }

  /** Whether one of these role names is a member's; unknown names are nobody's. */
  public static boolean anyOfMembers(Collection<String> names) {
    return Arrays.stream(values())
        .anyMatch(role -> role.side() == Side.MEMBER && names.contains(role.name()));
  }

  /** Roles of two sides in one account would let somebody oversee herself. */
  enum Side {
    BUREAU,
    TOWNSHIP,
    MEMBER,
    EXPERT,
    AUDIT
  }

  /** Which tenant a role acts for. */
  enum Reach {
    DISTRICT,
    TOWNSHIP,
    COOPERATIVE,
    ENTERPRISE
  }
}
