package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How long rectification may take (整改期限), a dated policy version.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force
 * @param immediateDays days for {@link Measure#IMMEDIATE}, 0 = by the end of the same day
 * @param limitedDays days for {@link Measure#TIME_LIMITED} where no day is named
 * @param longestDays the latest day that may be named for {@link Measure#TIME_LIMITED}
 */
public record DeadlinePolicy(
    String version, LocalDate effectiveFrom, int immediateDays, int limitedDays, int longestDays)
    implements PolicyVersion {

  /**
   * The day on which a rectification that is assigned at an instant is due, where none is named.
   */
  LocalDate dueDay(Instant assignedAt, Measure measure) {
    return Days.of(assignedAt).plusDays(measure == Measure.IMMEDIATE ? immediateDays : limitedDays);
  }

  /** The latest day that may be named: what is to be fixed on the spot waits for no later one. */
  LocalDate latestDay(Instant assignedAt, Measure measure) {
    return measure == Measure.IMMEDIATE
        ? dueDay(assignedAt, measure)
        : Days.of(assignedAt).plusDays(longestDays);
  }
}
