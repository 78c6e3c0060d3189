package org.shouwang.hazard.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The other numbers of the lifecycle, a dated policy version.
 *
 * @param version names the policy in the events
 * @param effectiveFrom the first day on which it is in force
 * @param reviewDays days from the request to resume an operation until the review on site (16号令
 *     art. 23: 10)
 * @param extensionDays days by which a deadline may be extended at most, all extensions together
 * @param lookBackDays days from closure until the look-back at the latest
 * @param reopenDays days after closure within which a failed look-back reopens the hazard; later it
 *     is a new one
 */
public record LifecyclePolicy(
    String version,
    LocalDate effectiveFrom,
    int reviewDays,
    int extensionDays,
    int lookBackDays,
    int reopenDays)
    implements PolicyVersion {

  Instant lookBackDueAt(Instant closedAt) {
    return Days.endOf(Days.of(closedAt).plusDays(lookBackDays));
  }

  /** Whether a hazard that fails now is the one that was closed, or a new one. */
  boolean reopens(Instant closedAt, Instant failedAt) {
    return !Days.of(failedAt).isAfter(Days.of(closedAt).plusDays(reopenDays));
  }

  Instant latestDueAt(Instant originalDueAt) {
    return originalDueAt.plus(extensionDays, ChronoUnit.DAYS);
  }

  Instant reviewDueAt(Instant requestedAt) {
    return Days.endOf(Days.of(requestedAt).plusDays(reviewDays));
  }
}
