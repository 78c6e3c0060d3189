package org.shouwang.gateway.proxy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.shouwang.gateway.route.Traffic;
import org.springframework.stereotype.Component;

/** Counts the requests that came too fast, in all and by the minute. */
@Component
final class RefusedCalls {
  private static final long MINUTE = 60_000;

  private final Clock clock;
  private final Map<Traffic, Counter> counters = new EnumMap<>(Traffic.class);
  private long minute;
  private int now;
  private int before;

  RefusedCalls(Clock clock, MeterRegistry registry) {
    this.clock = clock;
    for (Traffic traffic : Traffic.values()) {
      counters.put(
          traffic,
          Counter.builder("shouwang.gateway.refused.calls")
              .description("Requests that were refused because their caller was too fast")
              .tag("traffic", traffic.name())
              .register(registry));
    }
  }

  void count(Traffic traffic) {
    Objects.requireNonNull(counters.get(traffic)).increment();
    synchronized (this) {
      turn();
      now++;
    }
  }

  /** How many in this minute or in the last one, whichever had more. */
  synchronized int inAMinute() {
    turn();
    return Math.max(now, before);
  }

  private void turn() {
    long current = clock.millis() / MINUTE;
    if (current != minute) {
      before = current == minute + 1 ? now : 0;
      now = 0;
      minute = current;
    }
  }
}
