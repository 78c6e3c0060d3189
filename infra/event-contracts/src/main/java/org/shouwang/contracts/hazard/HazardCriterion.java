package org.shouwang.contracts.hazard;

import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;

/**
 * The clause that makes a hazard a major one (重大隐患判定条款).
 *
 * @param standard the standard that holds it (判定标准), with its number; absent where it was not told
 * @param clause the clause (条款)
 * @param version the standard's version or year; absent where it was not told
 */
public record HazardCriterion(@Nullable String standard, String clause, @Nullable String version) {

  public HazardCriterion {
    Required.value(clause, "clause");
  }
}
