package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a deadline is away (剩 n 天 / 逾期 n 天), in calendar days of the enterprises' wall clocks.
 *
 * @param dueOn the last day on which it is kept
 * @param daysLeft whole days from today to that day; 0 is today, and when it is over
 * @param daysOverdue how many days it is over; 0 as long as it is not
 */
public record Remaining(LocalDate dueOn, int daysLeft, int daysOverdue) {

  /** Of a deadline at an instant: a due day ends at 24:00, when its deadline is over. */
  public static Remaining of(Instant dueAt, Instant now) {
    LocalDate dueOn = Days.of(dueAt.minusMillis(1));
    int days = (int) ChronoUnit.DAYS.between(Days.of(now), dueOn);
    boolean over = !now.isBefore(dueAt);
    return new Remaining(dueOn, over ? 0 : Math.max(0, days), over ? Math.max(1, -days) : 0);
  }

  /** Whether it is over. */
  public boolean overdue() {
    return daysOverdue > 0;
  }
}
