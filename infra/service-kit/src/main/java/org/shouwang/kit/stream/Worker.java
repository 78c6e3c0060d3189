package org.shouwang.kit.stream;

import java.time.Duration;

/** How threads of the kit end. */
public final class Worker {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private Worker() {}

  /**
   * Waits for a thread that was told to stop. One that waits for a broker or store that does not
   * answer is interrupted: what it was doing is safe to cut off.
   */
  public static void join(Thread thread) {
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
