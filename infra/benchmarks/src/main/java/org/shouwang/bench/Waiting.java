package org.shouwang.bench;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** Waiting for what happens elsewhere. */
final class Waiting {
  private Waiting() {}

  /** Returns once it is so. */
  static void until(String what, Duration atMost, Duration every, Callable<Boolean> so)
      throws Exception {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!so.call()) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("not within " + atMost.toSeconds() + " s: " + what);
      }
      Thread.sleep(every);
    }
  }
}
