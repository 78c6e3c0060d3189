package org.shouwang.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * One bar of the platform: what the product does, measured side by side with its raw limit. Both
 * are called once per round, one after the other, and the worst round counts.
 */
interface Benchmark extends AutoCloseable {
  /** Its name on the command line, for example {@code P3}. */
  String name();

  /** What is compared with what. */
  String title();

  /** What the ratio of {@link #measured} to {@link #limit} should be. */
  Bar bar();

  /** The product's own work. */
  Measurement measured() throws Exception;

  /** The raw limit: the least that anybody would have to do on the same servers. */
  Measurement limit() throws Exception;

  /** Whether the limit repeats what the measured work has just left, so that the order is fixed. */
  default boolean ordered() {
    return false;
  }

  /** What stands beside both in every round, by name: peers, and other ways in. */
  default Map<String, Callable<Measurement>> beside() throws Exception {
    return new TreeMap<>();
  }

  /** Removes what it left. */
  @Override
  default void close() throws Exception {}
}
