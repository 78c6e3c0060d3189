package org.shouwang.membership.domain.person;

/** What a person does, as far as safety duties go (岗位). */
public enum Position {
  /** 主要负责人. */
  PRINCIPAL,
  /** 安全管理人员. */
  SAFETY_MANAGER,
  /** 从业人员. */
  EMPLOYEE,
  /** 专家. */
  EXPERT,
  /** 监管人员 of a bureau or township. */
  OFFICER;

  /** Whether it is a position in an enterprise. */
  public boolean ofEnterprise() {
    return this != EXPERT && this != OFFICER;
  }
}
