package org.shouwang.kit.stream;

import java.time.Duration;

/** Waits that double after each failure in a row, as a rule from 200 ms to 5 s. Not thread-safe. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Duration first;
  private final Duration longest;
  private Duration next;

  public Backoff() {
    this(FIRST, LONGEST);
  }

  public Backoff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  /** How long to wait after one more failure. */
  public Duration failed() {
    Duration wait = next;
    next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
    return wait;
  }

  /** Something worked: the next failure starts over. */
  public void succeeded() {
    next = first;
  }
}
