package org.shouwang.training.domain;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many minutes of training a position requires (学时要求), a dated policy version.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force, Asia/Shanghai
 * @param source the rules that the numbers come from
 * @param minutes by position; every position has its own
 */
public record HoursPolicy(
    String version, LocalDate effectiveFrom, String source, Map<Position, Integer> minutes) {
  public HoursPolicy {
    minutes = Map.copyOf(minutes);
    for (Position position : Position.values()) {
      Integer required = minutes.get(position);
      if (required == null || required <= 0) {
        throw new IllegalArgumentException(version + " requires nothing of " + position);
      }
    }
  }

  /** The minutes that a position requires. */
  public int minutesFor(Position position) {
    Integer required = minutes.get(position);
    if (required == null) {
      throw new IllegalStateException("checked when it was made");
    }
    return required;
  }
}
