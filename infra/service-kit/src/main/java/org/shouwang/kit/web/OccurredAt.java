package org.shouwang.kit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;

/** When a command's events happened (发生时间): now, or as told within bounds. */
final class OccurredAt {
  /** Calendar days are counted where the law applies. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock clock;
  private final int days;
  private final Duration tolerance;

  OccurredAt(Clock clock, int days, Duration tolerance) {
    this.clock = clock;
    this.days = days;
    this.tolerance = tolerance;
  }

  /**
   * @param told by the caller, null for now
   * @param imports whether the import authority (补录) speaks, for which the past is open
   * @throws ProblemException it lies in the future, or too long ago
   */
  Instant of(@Nullable Instant told, boolean imports) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (told == null) {
      return now;
    }
    if (told.isAfter(now.plus(tolerance))) {
      throw new ProblemException(KitProblem.OCCURRED_IN_FUTURE);
    }
    LocalDate earliest = LocalDate.ofInstant(now, ZONE).minusDays(days);
    if (!imports && LocalDate.ofInstant(told, ZONE).isBefore(earliest)) {
      throw new ProblemException(KitProblem.OCCURRED_TOO_LONG_AGO);
    }
    return told;
  }
}
