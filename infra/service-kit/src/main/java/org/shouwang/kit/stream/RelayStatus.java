package org.shouwang.kit.stream;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the relay of this instance is doing. Written by its thread, read by health, metrics and the
 * append gate.
 */
public final class RelayStatus {
  private final LongSupplier nanos;
  private volatile View now;

  /** States, from the best to the worst. */
  public enum State {
    /** It holds the lease and produces. */
    RELAYING,
    /** Another instance produces. */
    STANDBY,
    /** It has not come to work yet. */
    STARTING,
    /** Broker or store do not answer; it tries again. */
    UNREACHABLE,
    /** The topic lost what it had: it must be republished. */
    TOPIC_BEHIND,
    /** The topic could lose or reorder events: it must be laid out anew. */
    TOPIC_UNFIT,
    /** The log is not the one that the topic was written from: nothing may be appended. */
    LOG_UNFIT
  }

  /**
   * One moment.
   *
   * @param state what it is doing
   * @param message why, in plain words
   * @param position the last commit known to be in the topic, -1 when unknown
   * @param since when it last made progress or had nothing to do, in monotonic nanoseconds
   */
  public record View(State state, @Nullable String message, long position, long since) {}

  RelayStatus(LongSupplier nanos) {
    this.nanos = nanos;
    this.now = new View(State.STARTING, null, -1, nanos.getAsLong());
  }

  /** The present moment. */
  public View now() {
    return now;
  }

  /** How long ago the relay last made progress, or had nothing to do. */
  public Duration stalled() {
    return Duration.ofNanos(nanos.getAsLong() - now.since());
  }

  void relaying(long position) {
    now = new View(State.RELAYING, null, position, nanos.getAsLong());
  }

  void standby() {
    now = new View(State.STANDBY, null, -1, nanos.getAsLong());
  }

  void failed(State state, String message) {
    now = new View(state, message, now.position(), now.since());
  }
}
