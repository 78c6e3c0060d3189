package org.shouwang.membership.domain.person;

/**
 * How a person is employed (用工形式); dispatched workers and interns count as staff (安全生产法 art. 28).
 */
public enum Employment {
  /** 本单位职工. */
  OWN,
  /** 被派遣劳动者. */
  DISPATCHED,
  /** 实习学生. */
  INTERN
}
