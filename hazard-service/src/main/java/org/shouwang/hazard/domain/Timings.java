package org.shouwang.hazard.domain;

import java.time.Instant;
import org.shouwang.kit.domain.WorkCalendar;

/**
 * Every version of the timers' policy, and the calendar.
 *
 * @param versions the versions
 * @param calendar the holidays
 */
public record Timings(PolicyVersions<TimerPolicy> versions, WorkCalendar calendar) {

  /** What is in force at an instant. */
  public Timing at(Instant instant) {
    return new Timing(versions.at(instant), calendar);
  }
}
