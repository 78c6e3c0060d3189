package org.shouwang.training.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The dated versions of the hours policy. */
public record HoursPolicies(List<HoursPolicy> versions) {
  public HoursPolicies {
    versions = versions.stream().sorted(Comparator.comparing(HoursPolicy::effectiveFrom)).toList();
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("there is no hours policy");
    }
  }

  /** The version in force at an instant; the oldest one for what happened before it. */
  public HoursPolicy at(Instant instant) {
    LocalDate day = instant.atZone(CalendarYear.ZONE).toLocalDate();
    return versions.reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(versions.getFirst());
  }
}
