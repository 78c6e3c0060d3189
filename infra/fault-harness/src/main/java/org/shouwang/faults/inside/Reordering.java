package org.shouwang.faults.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Holds back some partitions of a consumer, others at every turn, while a file says so: what was
 * published later in one is then read before what was published earlier in another, as Kafka
 * allows.
 */
public final class Reordering {
  static final Swap SWAP =
      Swap.kit(
          "stream/GroupConsumer",
          "poll",
          "org/apache/kafka/clients/consumer/KafkaConsumer",
          "poll",
          Reordering.class,
          "poll");

  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
  private static final @Nullable Path FILE =
      Optional.ofNullable(System.getProperty("faults.folder"))
          .map(folder -> Path.of(folder, "reordered"))
          .orElse(null);

  private static final AtomicReference<Set<TopicPartition>> TOLD = new AtomicReference<>(Set.of());

  private Reordering() {}

  /** Polls the partitions whose turn it is. */
  public static ConsumerRecords<?, ?> poll(KafkaConsumer<?, ?> consumer, Duration patience) {
    if (FILE == null || !Files.exists(FILE)) {
      return consumer.poll(patience);
    }
    Set<TopicPartition> back =
        heldBack(List.copyOf(consumer.assignment()), System.nanoTime() / TURN_NANOS ^ seed(FILE));
    back.removeAll(consumer.paused());
    consumer.pause(back);
    tell(back);
    try {
      return consumer.poll(patience);
    } finally {
      back.retainAll(consumer.assignment());
      consumer.resume(back);
    }
  }

  private static void tell(Set<TopicPartition> back) {
    if (!back.equals(TOLD.getAndSet(back))) {
      System.out.println("The harness holds back " + back);
    }
  }

  private static Set<TopicPartition> heldBack(List<TopicPartition> assigned, long turn) {
    Set<TopicPartition> back = new HashSet<>();
    for (TopicPartition partition : assigned) {
      if (new SplittableRandom(turn * 31 + partition.hashCode()).nextBoolean()) {
        back.add(partition);
      }
    }
    return back;
  }

  private static long seed(Path file) {
    try {
      return Long.parseLong(Files.readString(file));
    } catch (IOException | NumberFormatException gone) {
      return 0; // just being written or taken away; any turn will do
    }
  }
}
