package org.shouwang.contracts.hazard;

/** Why no cooperative sees to an enterprise's hazards any more. */
public enum DepartureCause {
  /** 退社. */
  WITHDRAWN,
  /** 除名. */
  EXPELLED,
  /** 合作社解散. */
  COOPERATIVE_DISSOLVED,
  /** 企业注销. */
  ENTERPRISE_CLOSED
}
