package org.shouwang.kit.known;

/** Why an enterprise belongs to a cooperative no longer (离社). */
public enum KnownDeparture {
  /** 退社. */
  WITHDRAWN,
  /** 除名. */
  EXPELLED,
  /** 合作社解散. */
  COOPERATIVE_DISSOLVED
}
