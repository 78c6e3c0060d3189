package org.shouwang.contracts.hazard;

/** How a hazard ended without having been accepted. */
public enum HazardEnding {
  /** 移送: it is another department's. */
  TRANSFERRED_OUT,
  /** 灭失: it is gone with its place or its enterprise. */
  EXTINGUISHED
}
