package org.shouwang.faults.run;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that can be asked for, never for a time. */
public final class Poll {
  private static final Duration EVERY = Duration.ofMillis(200);

  /** A machine that many share takes so many times as long for everything. */
  private static volatile int slack = 1;

  private Poll() {}

  /** Has every wait take so many times as long as it may on a machine of its own. */
  public static void slack(int times) {
    slack = times;
  }

  /** So many seconds, on this machine. */
  public static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds).multipliedBy(slack);
  }

  /**
   * Asks until it holds.
   *
   * @return how long that took
   * @throws TooLongException after so many seconds, times the slack
   */
  public static Duration until(String what, long seconds, BooleanSupplier holds) {
    long start = System.nanoTime();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - start > seconds(seconds).toNanos()) {
        throw new TooLongException("not within " + seconds + " s: " + what);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while waiting: " + what);
      }
      LockSupport.parkNanos(EVERY.toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** It did not come to hold in time. */
  public static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
      super(message);
    }
  }
}
