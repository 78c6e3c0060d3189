package org.shouwang.kit.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which partitions failed, and when each may be tried again: one that is in trouble does not hold
 * up the others. Not thread-safe.
 */
final class PartitionTroubles {
  private final LongSupplier nanos;
  private final Map<TopicPartition, Trouble> troubles = new HashMap<>();

  private record Trouble(Backoff backoff, long notBefore, String reason) {}

  PartitionTroubles(LongSupplier nanos) {
    this.nanos = nanos;
  }

  void failed(TopicPartition partition, Throwable cause) {
    Trouble before = troubles.get(partition);
    Backoff backoff = before == null ? new Backoff() : before.backoff();
    long notBefore = nanos.getAsLong() + backoff.failed().toNanos();
    troubles.put(partition, new Trouble(backoff, notBefore, partition + ": " + cause));
  }

  /** It handled records, or has none left: whatever was wrong is over. */
  void succeeded(TopicPartition partition) {
    troubles.remove(partition);
  }

  boolean mustWait(TopicPartition partition) {
    Trouble trouble = troubles.get(partition);
    return trouble != null && nanos.getAsLong() - trouble.notBefore() < 0;
  }

  /** Why one of the held partitions does not get on; null when all do. */
  @Nullable String worst(Collection<TopicPartition> held) {
    troubles.keySet().retainAll(held);
    return held.stream()
        .map(troubles::get)
        .filter(Objects::nonNull)
        .map(Trouble::reason)
        .findFirst()
        .orElse(null);
  }
}
