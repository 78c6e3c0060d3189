package org.shouwang.contracts.membership;

/**
 * How a person is employed (用工形式); dispatched workers and interns count as staff, Work Safety Law
 * art. 28.
 */
public enum Employment {
  /** Own staff (本单位职工). */
  OWN,

  /** Dispatched worker (被派遣劳动者). */
  DISPATCHED,

  /** Intern (实习学生). */
  INTERN
}
