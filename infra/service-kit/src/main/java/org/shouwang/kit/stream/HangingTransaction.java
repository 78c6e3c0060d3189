package org.shouwang.kit.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Finds what a relay's transaction left open in some partitions although the broker takes it for
 * ended (悬挂事务). Kafka 4.3 does that to a partition that has no leader for a moment, as when its
 * only broker comes back from a crash: it forgets the partition's end marker (KAFKA-20734). Nobody
 * would ever be shown what lies there, nor anything behind it.
 */
final class HangingTransaction {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaSettings kafka;
  private final TopicShape topic;
  private final String transactionalId;

  HangingTransaction(KafkaSettings kafka, TopicShape topic, String transactionalId) {
    this.kafka = kafka;
    this.topic = topic;
    this.transactionalId = transactionalId;
  }

  /**
   * What lies open in one partition.
   *
   * @param first of its records
   * @param last of its records
   */
  record Part(ConsumerRecord<String, byte[]> first, ConsumerRecord<String, byte[]> last) {}

  /**
   * What lies open, by partition. To be asked for when no transaction can be under way any more:
   * after {@code initTransactions}, which ends the one before.
   *
   * @throws KafkaException if the broker does not answer in time
   */
  Map<Integer, Part> parts() {
    try (Admin admin = Admin.create(kafka.admin())) {
      Map<TopicPartition, Long> ends = ends(admin, IsolationLevel.READ_UNCOMMITTED);
      Map<TopicPartition, Long> committed = ends(admin, IsolationLevel.READ_COMMITTED);
      Set<TopicPartition> behind = new HashSet<>(ends.keySet());
      behind.removeIf(partition -> Objects.equals(ends.get(partition), committed.get(partition)));
      // A committed end may also be behind because a replica is.
      return behind.isEmpty() ? Map.of() : read(begins(admin, behind), ends);
    }
  }

  private Map<TopicPartition, Long> ends(Admin admin, IsolationLevel level) {
    Map<TopicPartition, OffsetSpec> asked =
        IntStream.range(0, topic.partitions())
            .mapToObj(partition -> new TopicPartition(topic.name(), partition))
            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    answered(admin.listOffsets(asked, new ListOffsetsOptions(level)).all())
        .forEach((partition, found) -> ends.put(partition, found.offset()));
    return ends;
  }

  /** Where the relay's own producer has a transaction open, by the partitions' leaders. */
  private Map<TopicPartition, Long> begins(Admin admin, Set<TopicPartition> partitions) {
    long own =
        answered(admin.describeTransactions(List.of(transactionalId)).description(transactionalId))
            .producerId();
    Map<TopicPartition, Long> begins = new HashMap<>();
    answered(admin.describeProducers(partitions).all())
        .forEach(
            (partition, found) -> {
              for (ProducerState producer : found.activeProducers()) {
                OptionalLong begin = producer.currentTransactionStartOffset();
                if (producer.producerId() == own && begin.isPresent()) {
                  begins.put(partition, begin.getAsLong());
                }
              }
            });
    return begins;
  }

  private Map<Integer, Part> read(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    Map<Integer, Part> parts = new TreeMap<>();
    if (begins.isEmpty()) {
      return parts;
    }
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(begins.keySet());
      begins.forEach(consumer::seek);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (begins.keySet().stream()
          .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        if (System.nanoTime() > deadline) {
          throw new TimeoutException("what lies open in the topic was not read in " + PATIENCE);
        }
        for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
          parts.merge(
              found.partition(),
              new Part(found, found),
              (before, one) -> new Part(before.first(), one.last()));
        }
      }
    }
    return parts;
  }

  private <T> T answered(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new KafkaException(
          "cannot look for open transactions of " + transactionalId, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
