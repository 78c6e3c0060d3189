package org.shouwang.stack.run;

import java.time.Duration;

/**
 * How long to wait before the next attempt: 1 s, twice as long after each failure in a row, 30 s at
 * most.
 */
record Backoff(int failures) {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** After this time without a failure the count begins anew. */
  static final Duration STEADY = Duration.ofMinutes(1);

  static Backoff none() {
    return new Backoff(0);
  }

  Backoff afterFailure(Duration upFor) {
    return new Backoff(upFor.compareTo(STEADY) >= 0 ? 1 : failures + 1);
  }

  Duration pause() {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - 1, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
