package org.shouwang.hazard.domain;

import org.jspecify.annotations.Nullable;

/**
 * The clause that makes a hazard a major one (重大隐患判定条款), for example of 工贸企业重大事故隐患判定标准 (应急管理部令第10号,
 * 2023).
 *
 * @param standard the standard that holds it; old events do not tell
 * @param clause the clause
 * @param version the standard's version or year; old events do not tell
 */
public record Criterion(@Nullable String standard, String clause, @Nullable String version) {
  /** Whether it can be looked up. */
  boolean complete() {
    return standard != null && version != null;
  }
}
