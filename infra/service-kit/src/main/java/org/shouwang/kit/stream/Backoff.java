package org.shouwang.kit.stream;

import java.time.Duration;

/** Waits that double after each failure in a row, from 200 ms to 5 s. Not thread-safe. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Duration next = FIRST;

  /** How long to wait after one more failure. */
  public Duration failed() {
    Duration wait = next;
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return wait;
  }

  /** Something worked: the next failure starts over. */
  public void succeeded() {
    next = FIRST;
  }
}
