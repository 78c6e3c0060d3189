package org.shouwang.demo.plan;

/** What a person does (岗位). */
public enum Position {
  PRINCIPAL,
  SAFETY_MANAGER,
  EMPLOYEE,
  EXPERT,
  OFFICER
}
