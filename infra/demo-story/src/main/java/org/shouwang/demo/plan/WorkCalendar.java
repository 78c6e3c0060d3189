package org.shouwang.demo.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Working days (工作日) and hours in which the story happens. Holidays and the weekends worked in
 * exchange for them: the State Council's calendar for 2026 (as in the Python package
 * chinesecalendar 1.11.0); December 2025 has none.
 */
final class WorkCalendar {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Set<LocalDate> HOLIDAYS =
      Stream.of(
              days("2026-01-01", 3),
              days("2026-02-15", 9),
              days("2026-04-04", 3),
              days("2026-05-01", 5),
              days("2026-06-19", 3),
              days("2026-09-25", 3),
              days("2026-10-01", 7))
          .flatMap(days -> days)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<LocalDate> WORKED_WEEKENDS =
      Stream.of("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10")
          .map(LocalDate::parse)
          .collect(Collectors.toUnmodifiableSet());

  /** How much happens in which hour of a working day. */
  private static final Map<Integer, Integer> HOUR_WEIGHTS = new LinkedHashMap<>();

  static {
    int[] weights = {12, 15, 13, 8, 3, 5, 12, 11, 8, 5};
    for (int i = 0; i < weights.length; i++) {
      HOUR_WEIGHTS.put(8 + i, weights[i]);
    }
  }

  private WorkCalendar() {}

  static boolean isWorkingDay(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? WORKED_WEEKENDS.contains(day) : !HOLIDAYS.contains(day);
  }

  static List<LocalDate> workingDays(YearMonth month) {
    return month
        .atDay(1)
        .datesUntil(month.atEndOfMonth().plusDays(1))
        .filter(WorkCalendar::isWorkingDay)
        .toList();
  }

  /** The working day at which so many percent of a month's are over. */
  static LocalDate dayOf(YearMonth month, int percent) {
    List<LocalDate> days = workingDays(month);
    return days.get(Math.min(days.size() * percent / 100, days.size() - 1));
  }

  /** The working day that comes after so many others, 1 = the next one. */
  static LocalDate workingDaysLater(LocalDate day, int count) {
    LocalDate later = day;
    for (int left = count; left > 0; ) {
      later = later.plusDays(1);
      if (isWorkingDay(later)) {
        left--;
      }
    }
    return later;
  }

  static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
  }

  /** Some moment of a working day, most likely in the middle of the morning or the afternoon. */
  static Instant someTime(LocalDate day, Dice dice) {
    return at(day, dice.weighted(HOUR_WEIGHTS), dice.between(0, 59))
        .plusSeconds(dice.between(0, 59));
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  private static Stream<LocalDate> days(String first, int count) {
    return LocalDate.parse(first).datesUntil(LocalDate.parse(first).plusDays(count));
  }
}
