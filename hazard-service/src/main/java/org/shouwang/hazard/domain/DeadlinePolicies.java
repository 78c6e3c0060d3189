package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The dated versions of the deadline policy: numbers that a bureau may change are data, and every
 * decision names the version that it used.
 */
public record DeadlinePolicies(List<DeadlinePolicy> versions) {
  public DeadlinePolicies {
    versions =
        versions.stream().sorted(Comparator.comparing(DeadlinePolicy::effectiveFrom)).toList();
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("there is no deadline policy");
    }
  }

  /** The version in force at an instant; the oldest one for what happened before it. */
  public DeadlinePolicy at(Instant instant) {
    LocalDate day = DeadlinePolicy.day(instant);
    return versions.reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(versions.getFirst());
  }
}
