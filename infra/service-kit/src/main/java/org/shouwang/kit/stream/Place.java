package org.shouwang.kit.stream;

/**
 * A place in a log: a commit and an event within it, as one number that grows with the log. It is
 * the same in every generation of the log's topic.
 *
 * <p>Layout: {@code commit × 2^20 + index}; a commit document of 16 MiB cannot hold 2^20 events.
 */
public final class Place {
  /** Before everything. */
  public static final long NONE = -1;

  private static final int INDEX_BITS = 20;

  private Place() {}

  /** The place of an event. */
  public static long of(long commit, int index) {
    if (index < 0 || index >= 1 << INDEX_BITS || commit >= 1L << (63 - INDEX_BITS)) {
      throw new IllegalArgumentException("no such place: " + commit + ", " + index);
    }
    return commit << INDEX_BITS | index;
  }

  /** Behind the last event of a commit. */
  public static long endOf(long commit) {
    return of(commit, (1 << INDEX_BITS) - 1);
  }

  /** The commit of a place, 0 for none. */
  public static long commit(long place) {
    return place < 0 ? 0 : place >> INDEX_BITS;
  }
}
