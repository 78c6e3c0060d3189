package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.shouwang.kit.domain.WorkCalendar;

/** Days of the enterprises' wall clocks. */
public final class Days {
  private Days() {}

  /** The day on which an instant lies. */
  public static LocalDate of(Instant instant) {
    return WorkCalendar.dayOf(instant);
  }

  /** A due day ends at 24:00. */
  public static Instant endOf(LocalDate day) {
    return WorkCalendar.endOf(day);
  }
}
