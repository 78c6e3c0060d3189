package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.shouwang.kit.stream.Backoff;

/**
 * When something is asked for once more that has not come of itself: after half a minute, then ever
 * more seldom up to once an hour, for each request leaves a record and a failed attempt. Not
 * thread-safe.
 */
final class Turns {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final LongSupplier nanos;
  private final Map<String, Turn> taken = new HashMap<>();

  Turns(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Turn(long nanos, Duration pause, Backoff backoff) {}

  /**
   * Whether it is to be asked for now.
   *
   * @param wanted whether it is wanted at all; if not, the next time counts as the first
   */
  boolean take(String name, boolean wanted) {
    if (!wanted) {
      taken.remove(name);
      return false;
    }
    long now = nanos.getAsLong();
    Turn before = taken.get(name);
    if (before != null && now - before.nanos() < before.pause().toNanos()) {
      return false;
    }
    Backoff backoff = before == null ? new Backoff(FIRST, LONGEST) : before.backoff();
    taken.put(name, new Turn(now, backoff.failed(), backoff));
    return true;
  }
}
