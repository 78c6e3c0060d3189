package org.shouwang.contracts.training;

/** What a person does, which decides the hours required (岗位). */
public enum Position {
  /** Principal in charge (主要负责人). */
  PRINCIPAL,

  /** Safety manager (安全管理人员). */
  SAFETY_MANAGER,

  /** Employee (从业人员). */
  EMPLOYEE,

  /** Expert (专家). */
  EXPERT,

  /** Officer of a bureau or township (监管人员). */
  OFFICER
}
