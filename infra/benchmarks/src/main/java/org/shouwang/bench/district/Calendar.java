package org.shouwang.bench.district;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.random.RandomGenerator;

/** When people work: few hazards at night, few at weekends, most before noon and after two. */
final class Calendar {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 365;
  private static final double WEEKEND = 0.15;
  private static final int[] HOURS = {
    1, 1, 1, 1, 1, 1, 1, 4, 12, 15, 13, 8, 3, 5, 12, 11, 8, 5, 2, 2, 2, 2, 1, 1
  };
  private static final int WEIGHT = java.util.Arrays.stream(HOURS).sum();

  private Calendar() {}

  /** Before everything else. */
  static Instant founding() {
    return FIRST.atStartOfDay(ZONE).toInstant();
  }

  /** Some moment of the year. */
  static Instant moment(RandomGenerator random) {
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
    while (weekend(day) && random.nextDouble() > WEEKEND) {
      day = FIRST.plusDays(random.nextInt(DAYS));
    }
    return day.atTime(hour(random), random.nextInt(60), random.nextInt(60))
        .atZone(ZONE)
        .toInstant();
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static int hour(RandomGenerator random) {
    int left = random.nextInt(WEIGHT);
    int hour = 0;
    while (left >= HOURS[hour]) {
      left -= HOURS[hour];
      hour++;
    }
    return hour;
  }
}
