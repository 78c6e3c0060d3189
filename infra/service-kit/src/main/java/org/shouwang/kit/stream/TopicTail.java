package org.shouwang.kit.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the last committed record of every partition, going back over the control records that end
 * a transaction and over records that were aborted.
 */
public final class TopicTail {
  private static final long FIRST_STEP = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TopicTail() {}

  /**
   * The last record by partition; a partition without any is absent.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not answer in time
   */
  public static Map<Integer, ConsumerRecord<String, byte[]>> read(
      KafkaSettings kafka, TopicShape topic) {
    List<TopicPartition> partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(p -> new TopicPartition(topic.name(), p))
            .toList();
    Map<Integer, ConsumerRecord<String, byte[]>> last = new TreeMap<>();
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<TopicPartition, Long> from = new HashMap<>(ends);
      long step = FIRST_STEP;
      while (true) {
        from.entrySet()
            .removeIf(
                e ->
                    last.containsKey(e.getKey().partition())
                        || e.getValue() <= begins.getOrDefault(e.getKey(), 0L));
        if (from.isEmpty()) {
          return last;
        }
        long back = step;
        from.replaceAll(
            (p, unused) -> Math.max(begins.getOrDefault(p, 0L), ends.getOrDefault(p, 0L) - back));
        readFrom(consumer, from, ends, last);
        step *= 16;
      }
    }
  }

  private static void readFrom(
      KafkaConsumer<String, byte[]> consumer,
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> ends,
      Map<Integer, ConsumerRecord<String, byte[]>> last) {
    consumer.assign(from.keySet());
    from.forEach(consumer::seek);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (from.keySet().stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("the end of the topic was not read within " + PATIENCE);
      }
      for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
        last.merge(found.partition(), found, (a, b) -> a.offset() > b.offset() ? a : b);
      }
    }
  }
}
