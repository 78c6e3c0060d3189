package org.shouwang.kit.access;

/**
 * Who reaches what belongs to no cooperative, beside its district's officials and its enterprise's
 * people; a bean of a service.
 */
public enum Unaffiliated {
  /** Nobody; so it is where a service says nothing. */
  NOBODY_ELSE,
  /** Every expert (专家) of the district, for none was engaged by a cooperative of its own. */
  EXPERTS
}
