package org.shouwang.training.domain;

/** What a person does, which decides the hours required (岗位). Only positions of an enterprise. */
public enum Position {
  /** 主要负责人. */
  PRINCIPAL,
  /** 安全管理人员. */
  SAFETY_MANAGER,
  /** 从业人员; dispatched workers and interns count (安全生产法 art. 28). */
  EMPLOYEE
}
