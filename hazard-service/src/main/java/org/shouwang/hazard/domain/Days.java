package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the enterprises' wall clocks. */
public final class Days {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Days() {}

  /** The day at an instant. */
  public static LocalDate of(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** A due day ends at 24:00. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
