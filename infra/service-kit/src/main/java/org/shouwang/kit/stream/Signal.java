package org.shouwang.kit.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a thread that waits; several wake-ups before it looks count as one. */
public final class Signal {
  private final Semaphore raised = new Semaphore(0);

  /** Wakes the waiting thread, or lets its next wait return at once. */
  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /** Waits until raised, at most for the given time. */
  public void await(Duration atMost) throws InterruptedException {
    if (raised.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      raised.drainPermits();
    }
  }
}
