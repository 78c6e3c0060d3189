package org.shouwang.hazard.domain;

/** The states of a hazard by name, as readers see them. */
public enum HazardStatus {
  /** Not reported yet. */
  UNREPORTED,
  /** 待核实. */
  REPORTED,
  /** 不属实. */
  DISMISSED,
  /** 待分派. */
  CONFIRMED,
  /** 整改中. */
  RECTIFYING,
  /** 待验收. */
  RECTIFIED,
  /** 已销号. */
  CLOSED,
  /** 重复. */
  DUPLICATE,
  /** 移送. */
  TRANSFERRED_OUT,
  /** 灭失. */
  EXTINGUISHED
}
