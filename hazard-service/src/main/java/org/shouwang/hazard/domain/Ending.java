package org.shouwang.hazard.domain;

/** How a hazard ends without having been accepted. */
public enum Ending {
  /** 移送: it is another department's. */
  TRANSFERRED_OUT,
  /** 灭失: it is gone with its place or its enterprise. */
  EXTINGUISHED
}
