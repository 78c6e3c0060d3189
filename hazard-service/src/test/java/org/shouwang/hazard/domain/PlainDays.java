package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the wall clock, counted one by one. */
final class PlainDays {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private PlainDays() {}

  static LocalDate day(Instant at) {
    return at.atZone(SHANGHAI).toLocalDate();
  }

  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
  }

  static Instant workingDaysAfter(int days, Instant at) {
    LocalDate day = day(at);
    for (int left = days; left > 0; left -= working(day)) {
      day = day.plusDays(1);
    }
    return endOf(day);
  }

  /** The day so many working days before that on which a deadline ends. */
  static LocalDate workingDaysBefore(int days, Instant due) {
    LocalDate last = day(due.minusSeconds(1));
    for (int left = days; left > 0; left -= working(last)) {
      last = last.minusDays(1);
    }
    return last;
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static int working(LocalDate day) {
    return day.getDayOfWeek().getValue() < 6 ? 1 : 0;
  }
}
