package org.shouwang.reporting.figures;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, each time with a weight: a multiset of ticks that answers how many, and
 * how much, up to any instant. Exact to the millisecond on the axis of {@code occurredAt}.
 *
 * <p>Immutable. Adding commutes, merging is adding: the order in which events arrive shows in no
 * answer. A tick takes about five bytes, and adding one copies at most one small chunk.
 */
public final class Timeline {
  public static final Timeline EMPTY = new Timeline(null);

  private final @Nullable Chunk newest;

  private Timeline(@Nullable Chunk newest) {
    this.newest = newest;
  }

  /**
   * With one more tick.
   *
   * @param at milliseconds since 1970
   * @param weight from 0; what it means, the counter says
   */
  public Timeline plus(long at, long weight) {
    if (weight < 0) {
      throw new IllegalArgumentException("a weight is not negative: " + weight);
    }
    return new Timeline(Chunk.append(newest, at, weight));
  }

  /** The ticks of both. */
  public Timeline plus(Timeline other) {
    if (newest == null) {
      return other;
    }
    Chunk all = newest;
    for (Chunk chunk = other.newest; chunk != null; chunk = chunk.before) {
      all = chunk.after(all);
    }
    return new Timeline(all);
  }

  public boolean isEmpty() {
    return newest == null;
  }

  /** How many ticks there are at or before an instant. */
  public long count(long until) {
    long count = 0;
    for (Chunk chunk = newest; chunk != null; chunk = chunk.before) {
      count += chunk.latest <= until ? chunk.count : within(chunk, until).count;
    }
    return count;
  }

  /** How much the ticks at or before an instant weigh together. */
  public long sum(long until) {
    long sum = 0;
    for (Chunk chunk = newest; chunk != null; chunk = chunk.before) {
      sum += chunk.latest <= until ? chunk.sum : within(chunk, until).sum;
    }
    return sum;
  }

  /** The weights of the ticks at or before an instant, ascending. */
  public long[] weights(long until) {
    long[] weights = new long[Math.toIntExact(count(until))];
    int[] next = {0};
    forEach(
        (at, weight) -> {
          if (at <= until) {
            weights[next[0]++] = weight;
          }
        });
    Arrays.sort(weights);
    return weights;
  }

  private static Part within(Chunk chunk, long until) {
    Part part = new Part(until);
    if (chunk.earliest <= until) {
      chunk.forEach(part);
    }
    return part;
  }

  /** Shows each tick once, in no particular order. */
  public void forEach(Visitor visitor) {
    for (Chunk chunk = newest; chunk != null; chunk = chunk.before) {
      chunk.forEach(visitor);
    }
  }

  /** The ticks as bytes: for each chunk, oldest first, its length and its {@link Chunk} form. */
  public byte[] toBytes() {
    Deque<Chunk> oldestFirst = new ArrayDeque<>();
    int length = 0;
    for (Chunk chunk = newest; chunk != null; chunk = chunk.before) {
      oldestFirst.push(chunk);
      length += VarInts.length(chunk.packed.length) + chunk.packed.length;
    }
    byte[] bytes = new byte[length];
    int offset = 0;
    for (Chunk chunk : oldestFirst) {
      offset = VarInts.write(bytes, offset, chunk.packed.length);
      System.arraycopy(chunk.packed, 0, bytes, offset, chunk.packed.length);
      offset += chunk.packed.length;
    }
    return bytes;
  }

  /**
   * The timeline that {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if it did not write these
   */
  public static Timeline fromBytes(byte[] bytes) {
    Chunk newest = null;
    VarInts.Reader reader = new VarInts.Reader(bytes, 0, bytes.length);
    while (reader.hasNext()) {
      int length = Math.toIntExact(reader.read());
      int from = reader.position();
      reader.skip(length);
      newest = Chunk.unpack(newest, Arrays.copyOfRange(bytes, from, from + length));
    }
    return new Timeline(newest);
  }

  /** Whether both hold the same ticks, in whatever order they came. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timeline timeline && Arrays.deepEquals(sorted(), timeline.sorted());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(sorted());
  }

  @Override
  public String toString() {
    return Arrays.deepToString(sorted());
  }

  private long[][] sorted() {
    long[][] ticks = new long[Math.toIntExact(count(Long.MAX_VALUE))][];
    int[] next = {0};
    forEach((at, weight) -> ticks[next[0]++] = new long[] {at, weight});
    Arrays.sort(ticks, Arrays::compare);
    return ticks;
  }

  /** Sees ticks one by one. */
  @FunctionalInterface
  public interface Visitor {
    /** One tick: when, in milliseconds since 1970, and its weight. */
    void tick(long at, long weight);
  }

  /** The ticks of one chunk up to an instant. */
  private static final class Part implements Visitor {
    private final long until;
    private long count;
    private long sum;

    Part(long until) {
      this.until = until;
    }

    @Override
    public void tick(long at, long weight) {
      if (at <= until) {
        count++;
        sum += weight;
      }
    }
  }
}
