package org.shouwang.reporting.figures;

import java.time.Instant;

/** One count: what, when, and how much. */
public record Tick(Counter counter, Instant at, long weight) {

  public static Tick of(Counter counter, Instant at) {
    return new Tick(counter, at, 1);
  }
}
