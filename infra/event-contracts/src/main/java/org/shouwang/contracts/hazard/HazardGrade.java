package org.shouwang.contracts.hazard;

/** Grade of a hazard (隐患等级), 16号令 art. 3. */
public enum HazardGrade {
  /** Small, removable at once (一般隐患). */
  GENERAL,

  /** Large, needs time or a stop (重大隐患). */
  MAJOR
}
