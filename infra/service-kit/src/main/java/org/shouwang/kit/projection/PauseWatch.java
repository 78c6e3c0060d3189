package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Watches whether the rebuild that paused a view is still alive, by this instance's own monotonic
 * clock. Not thread-safe.
 */
final class PauseWatch {
  private final ViewPointers pointers;
  private final long term;
  private final LongSupplier nanos;
  private long beat = -1;
  private long since;

  PauseWatch(ViewPointers pointers, Duration term, LongSupplier nanos) {
    this.pointers = pointers;
    this.term = term.toNanos();
    this.nanos = nanos;
  }

  /** Whether the view is to stand still; ends the pause of a rebuild that died. */
  boolean paused(ViewPointer pointer) {
    if (pointer.pausedBy() == null) {
      beat = -1;
      return false;
    }
    long now = nanos.getAsLong();
    if (beat != pointer.beat()) {
      beat = pointer.beat();
      since = now;
      return true;
    }
    return now - since < term || !pointers.resumeIfStill(pointer);
  }
}
