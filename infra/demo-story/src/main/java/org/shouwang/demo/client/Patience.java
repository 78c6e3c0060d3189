package org.shouwang.demo.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a client goes on asking, and how long it waits in between. */
public record Patience(Duration inAll, Duration first, Duration longest) {
  /** While a part restarts, which takes it some seconds. */
  public static final Patience FOR_A_RESTART =
      new Patience(Duration.ofSeconds(120), Duration.ofMillis(100), Duration.ofSeconds(5));

  /** While one service learns from the event log what another one has just recorded. */
  public static final Patience FOR_THE_NEWS =
      new Patience(Duration.ofSeconds(60), Duration.ofMillis(50), Duration.ofMillis(500));

  /** Begins to be patient now. */
  Wait begin() {
    return new Wait(System.nanoTime() + inAll.toNanos());
  }

  /** One period of patience. */
  final class Wait {
    private final long until;
    private Duration next = first;

    private Wait(long until) {
      this.until = until;
    }

    /**
     * Waits a little, longer each time.
     *
     * @param told how long the other side asked to wait; null if it did not say
     * @return false without waiting, when patience is over
     */
    boolean again(@Nullable Duration told) {
      Duration pause = told == null ? next : min(told, longest);
      if (System.nanoTime() + pause.toNanos() > until) {
        return false;
      }
      next = min(next.multipliedBy(2), longest);
      try {
        Thread.sleep(pause);
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private static Duration min(Duration a, Duration b) {
      return a.compareTo(b) < 0 ? a : b;
    }
  }
}
