package org.shouwang.contracts.membership;

/** What a cooperative is grouped by (按区域 / 按行业). */
public enum CooperativeKind {
  /** Neighbours of one area (区域). */
  AREA,

  /** Enterprises of one industry (行业). */
  INDUSTRY
}
