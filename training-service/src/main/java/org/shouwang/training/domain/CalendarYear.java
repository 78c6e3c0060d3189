package org.shouwang.training.domain;

import java.time.Instant;
import java.time.ZoneId;

/** The calendar year (自然年) by which hours are counted: that of the enterprises' wall clocks. */
public final class CalendarYear {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private CalendarYear() {}

  /** The year of an instant. */
  public static int of(Instant instant) {
    return instant.atZone(ZONE).getYear();
  }
}
