package org.shouwang.reporting.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The timelines of all counters of one owner, or of what one partition knows of her. Immutable; a
 * counter that never ticked takes no room.
 */
public final class Ledger {
  public static final Ledger EMPTY = new Ledger(0, new Timeline[0]);

  /** Bit {@code i} says that the counter of ordinal {@code i} has a timeline. */
  private final long present;

  /** The timelines of those counters, in their order. */
  private final Timeline[] timelines;

  private Ledger(long present, Timeline[] timelines) {
    this.present = present;
    this.timelines = timelines;
  }

  /** A ledger of these timelines. */
  public static Ledger of(Map<Counter, Timeline> timelines) {
    Ledger ledger = EMPTY;
    for (Map.Entry<Counter, Timeline> entry : timelines.entrySet()) {
      ledger = ledger.with(entry.getKey(), entry.getValue());
    }
    return ledger;
  }

  /** The timelines of the counters that ever ticked. */
  public Map<Counter, Timeline> timelines() {
    Map<Counter, Timeline> found = new EnumMap<>(Counter.class);
    for (Counter counter : Counter.values()) {
      if (has(counter)) {
        found.put(counter, get(counter));
      }
    }
    return found;
  }

  /** The timeline of a counter. */
  public Timeline get(Counter counter) {
    return has(counter) ? timelines[place(counter)] : Timeline.EMPTY;
  }

  /** With one more tick. */
  public Ledger plus(Tick tick) {
    return with(tick.counter(), get(tick.counter()).plus(tick.at().toEpochMilli(), tick.weight()));
  }

  /** The ticks of both. */
  public Ledger plus(Ledger other) {
    Ledger sum = this;
    for (Map.Entry<Counter, Timeline> theirs : other.timelines().entrySet()) {
      sum = sum.with(theirs.getKey(), sum.get(theirs.getKey()).plus(theirs.getValue()));
    }
    return sum;
  }

  private Ledger with(Counter counter, Timeline timeline) {
    if (timeline.isEmpty()) {
      return this;
    }
    int place = place(counter);
    if (has(counter)) {
      Timeline[] copy = timelines.clone();
      copy[place] = timeline;
      return new Ledger(present, copy);
    }
    Timeline[] longer = Arrays.copyOf(timelines, timelines.length + 1);
    System.arraycopy(timelines, place, longer, place + 1, timelines.length - place);
    longer[place] = timeline;
    return new Ledger(present | bit(counter), longer);
  }

  private boolean has(Counter counter) {
    return (present & bit(counter)) != 0;
  }

  private int place(Counter counter) {
    return Long.bitCount(present & bit(counter) - 1);
  }

  private static long bit(Counter counter) {
    return 1L << counter.ordinal();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ledger ledger
        && present == ledger.present
        && Arrays.equals(timelines, ledger.timelines);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(timelines);
  }

  @Override
  public String toString() {
    return timelines().toString();
  }
}
