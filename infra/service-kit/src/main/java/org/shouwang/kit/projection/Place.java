package org.shouwang.kit.projection;

/**
 * A place in a log: a commit and an event within it, as one number that grows with the log.
 *
 * <p>Layout: {@code commit × 2^20 + index}; a commit document of 16 MiB cannot hold 2^20 events.
 */
final class Place {
  private static final int INDEX_BITS = 20;

  private Place() {}

  static long of(long commit, int index) {
    if (index >= 1 << INDEX_BITS || commit >= 1L << (63 - INDEX_BITS)) {
      throw new IllegalArgumentException("no such place: " + commit + ", " + index);
    }
    return commit << INDEX_BITS | index;
  }

  static long commit(long place) {
    return place >> INDEX_BITS;
  }
}
