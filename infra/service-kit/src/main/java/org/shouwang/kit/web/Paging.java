package org.shouwang.kit.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a request wants, {@code ?limit=&cursor=}; an argument of handler methods.
 * Cursors are opaque, cannot be forged, and hold for the route and its other parameters only.
 */
public final class Paging {
  /** The longest part. */
  public static final int LARGEST = 200;

  static final int USUAL = 50;

  private final int limit;
  private final @Nullable String position;
  private final Function<String, String> seal;

  Paging(int limit, @Nullable String position, Function<String, String> seal) {
    this.limit = limit;
    this.position = position;
    this.seal = seal;
  }

  /** How many items at most. */
  public int limit() {
    return limit;
  }

  /** One more than the limit: reading so many tells whether there is a next part. */
  public int probe() {
    return limit + 1;
  }

  /** Where to go on: the position of the last item of the part before, empty at the start. */
  public Optional<String> position() {
    return Optional.ofNullable(position);
  }

  /**
   * The part out of up to {@link #probe()} items that follow the position.
   *
   * @param positionOf names an item's place in the list's order; unique, and stable while readers
   *     page
   */
  public <T> Page<T> page(List<T> found, Function<T, String> positionOf, @Nullable Instant asOf) {
    if (found.size() <= limit) {
      return new Page<>(found, null, asOf);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, seal.apply(positionOf.apply(items.getLast())), asOf);
  }

  /**
   * A part that the handler chose by itself, where a list's order is none of the store's.
   *
   * @param next the position at which the next part begins, null at the end
   */
  public <T> Page<T> part(List<T> items, @Nullable String next, @Nullable Instant asOf) {
    return new Page<>(items, next == null ? null : seal.apply(next), asOf);
  }
}
