package org.shouwang.kit.policy;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long a policy stands where it is for something that has not arrived: a view of the same
 * service is usually milliseconds behind, and to open the partition anew would take longer. One
 * patience is shared by a batch, so that a view that is far behind is soon left to the consumer's
 * own, longer waits.
 */
final class Patience {
  private static final Duration IN_ALL = Duration.ofSeconds(1);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private final long end = System.nanoTime() + IN_ALL.toNanos();

  /**
   * Returns when it is worth another look.
   *
   * @throws NotYet what was given, when patience has run out
   */
  void orGiveUp(NotYet missing) {
    if (System.nanoTime() - end >= 0) {
      throw missing;
    }
    LockSupport.parkNanos(BETWEEN.toNanos());
  }
}
