package org.shouwang.kit.log;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long appends take, from the call until the outcome is known. */
public final class AppendTimes implements MeterBinder {
  /** How much one append weighs in the average. */
  private static final double WEIGHT = 1.0 / 32;

  /** What lies longer ago says nothing about now. */
  private static final Duration RECENT = Duration.ofMinutes(1);

  private final LongSupplier nanos;
  private volatile Map<Outcome, Timer> timers = Map.of();
  private double average;
  private long last;
  private boolean any;

  enum Outcome {
    /** On a majority's disks. */
    APPENDED,
    /** Another commit was first, or the command was known. */
    REFUSED,
    /** Nobody knows, or it failed. */
    UNKNOWN
  }

  AppendTimes(LongSupplier nanos) {
    this.nanos = nanos;
  }

  long begin() {
    return nanos.getAsLong();
  }

  void ended(long begun, Outcome outcome) {
    long now = nanos.getAsLong();
    Timer timer = timers.get(outcome);
    if (timer != null) {
      timer.record(Duration.ofNanos(now - begun));
    }
    if (outcome == Outcome.APPENDED) {
      weigh(now - begun, now);
    }
  }

  private synchronized void weigh(long took, long now) {
    average = recent(now) ? average + WEIGHT * (took - average) : took;
    last = now;
    any = true;
  }

  /** The moving average of the last appends, zero when there were none in the last minute. */
  public synchronized Duration average() {
    return recent(nanos.getAsLong()) ? Duration.ofNanos((long) average) : Duration.ZERO;
  }

  private boolean recent(long now) {
    return any && now - last < RECENT.toNanos();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Map<Outcome, Timer> bound = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      bound.put(
          outcome,
          Timer.builder("shouwang.append")
              .description("How long an append to the commit log takes")
              .tag("outcome", outcome.name())
              .publishPercentileHistogram()
              .minimumExpectedValue(Duration.ofMillis(1))
              .maximumExpectedValue(Duration.ofSeconds(10))
              .register(registry));
    }
    timers = bound;
  }
}
