package org.shouwang.training.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many minutes of training a position requires (学时要求), a dated policy version.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force, Asia/Shanghai
 * @param source the rules that the numbers come from
 * @param initialMinutes of whoever takes up a position (初次培训); every position has its own
 * @param annualMinutes in each calendar year after that (再培训); every position has its own
 */
public record HoursPolicy(
    String version,
    LocalDate effectiveFrom,
    String source,
    Map<Position, Integer> initialMinutes,
    Map<Position, Integer> annualMinutes) {
  public HoursPolicy {
    initialMinutes = Map.copyOf(initialMinutes);
    annualMinutes = Map.copyOf(annualMinutes);
    for (Position position : Position.values()) {
      if (initialMinutes.getOrDefault(position, 0) <= 0
          || annualMinutes.getOrDefault(position, 0) <= 0) {
        throw new IllegalArgumentException(version + " requires nothing of " + position);
      }
    }
  }

  /** The minutes that taking up a position requires. */
  public int initial(Position position) {
    return initialMinutes.getOrDefault(position, 0);
  }

  /** The minutes that a position requires in each later calendar year. */
  public int annual(Position position) {
    return annualMinutes.getOrDefault(position, 0);
  }
}
