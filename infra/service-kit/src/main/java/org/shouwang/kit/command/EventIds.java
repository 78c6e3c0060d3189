package org.shouwang.kit.command;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Event ids: UUID version 7 (RFC 9562 §5.7), so that they sort by time. */
final class EventIds implements Supplier<String> {
  private final Clock clock;
  private final RandomGenerator random;

  EventIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public String get() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0xfffL);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low).toString();
  }
}
