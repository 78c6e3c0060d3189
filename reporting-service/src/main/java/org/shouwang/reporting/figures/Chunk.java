package org.shouwang.reporting.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some ticks of a timeline in the order in which they came, packed: for each the distance in
 * milliseconds from the one before (the first from 1970), signed since history may be entered late,
 * and its weight. Never changes.
 */
final class Chunk {
  /** A full chunk is not added to. Small enough that adding one tick copies next to nothing. */
  private static final int FULL = 256;

  private static final byte[] NONE = {};

  final @Nullable Chunk before;
  final byte[] packed;
  final int count;
  final long earliest;
  final long latest;
  final long last;
  final long sum;

  private Chunk(
      @Nullable Chunk before,
      byte[] packed,
      int count,
      long earliest,
      long latest,
      long last,
      long sum) {
    this.before = before;
    this.packed = packed;
    this.count = count;
    this.earliest = earliest;
    this.latest = latest;
    this.last = last;
    this.sum = sum;
  }

  /** The list of chunks with one more tick. */
  static Chunk append(@Nullable Chunk newest, long at, long weight) {
    Chunk base =
        newest == null || newest.packed.length >= FULL
            ? new Chunk(newest, NONE, 0, Long.MAX_VALUE, Long.MIN_VALUE, 0, 0)
            : newest;
    long distance = VarInts.zigzag(at - base.last);
    int offset = base.packed.length;
    byte[] longer =
        Arrays.copyOf(base.packed, offset + VarInts.length(distance) + VarInts.length(weight));
    VarInts.write(longer, VarInts.write(longer, offset, distance), weight);
    return new Chunk(
        base.before,
        longer,
        base.count + 1,
        Math.min(base.earliest, at),
        Math.max(base.latest, at),
        at,
        base.sum + weight);
  }

  /**
   * A chunk from its packed form.
   *
   * @throws IllegalArgumentException if the bytes are not a chunk's
   */
  static Chunk unpack(@Nullable Chunk before, byte[] packed) {
    int count = 0;
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    long at = 0;
    long sum = 0;
    VarInts.Reader reader = new VarInts.Reader(packed, 0, packed.length);
    while (reader.hasNext()) {
      at += VarInts.unzigzag(reader.read());
      sum += reader.read();
      earliest = Math.min(earliest, at);
      latest = Math.max(latest, at);
      count++;
    }
    return new Chunk(before, packed, count, earliest, latest, at, sum);
  }

  /** The same ticks after other older chunks. */
  Chunk after(@Nullable Chunk older) {
    return new Chunk(older, packed, count, earliest, latest, last, sum);
  }

  void forEach(Timeline.Visitor visitor) {
    long at = 0;
    VarInts.Reader reader = new VarInts.Reader(packed, 0, packed.length);
    while (reader.hasNext()) {
      at += VarInts.unzigzag(reader.read());
      visitor.tick(at, reader.read());
    }
  }
}
