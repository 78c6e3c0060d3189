package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All versions of a policy that ever were: every decision names the one that it used. */
public record PolicyVersions<P extends PolicyVersion>(List<P> versions) {
  public PolicyVersions {
    versions =
        versions.stream().sorted(Comparator.comparing(PolicyVersion::effectiveFrom)).toList();
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("there is no version of the policy");
    }
  }

  /** The version in force at an instant; the oldest one for what happened before it. */
  public P at(Instant instant) {
    LocalDate day = Days.of(instant);
    return versions.reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(versions.getFirst());
  }

  /** The versions that were in force at some instant of a time, the newest first. */
  public List<P> during(Instant from, Instant until) {
    P first = at(from);
    P last = at(until);
    return versions.subList(versions.indexOf(first), versions.indexOf(last) + 1).reversed();
  }
}
