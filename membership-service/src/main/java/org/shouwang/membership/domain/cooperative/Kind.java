package org.shouwang.membership.domain.cooperative;

/** What a cooperative is grouped by. */
public enum Kind {
  /** 按区域: neighbours of one area. */
  AREA,
  /** 按行业: enterprises of one industry. */
  INDUSTRY
}
