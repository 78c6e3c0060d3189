package org.shouwang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.shouwang.kit.stream.KafkaSettings;

/** Reading topics for the bytes alone, with the fetch sizes and the threads of a rebuild. */
final class RawReading {
  static final int THREADS = 3;

  private static final Duration POLL = Duration.ofMillis(100);
  private static final int FETCH_BYTES = 1024 * 1024;

  private RawReading() {}

  static KafkaConsumer<byte[], byte[]> consumer(KafkaSettings kafka) {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  static Map<TopicPartition, Long> ends(
      KafkaConsumer<byte[], byte[]> consumer, List<String> topics) {
    return consumer.endOffsets(partitions(consumer, topics));
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<byte[], byte[]> consumer, List<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /**
   * Reads everything, a partition at a time per thread, the longest first; returns the number of
   * records.
   *
   * @param each is shown every record
   */
  static long readAll(
      KafkaSettings kafka, List<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> each)
      throws Exception {
    Map<TopicPartition, Long> begins;
    Queue<Map.Entry<TopicPartition, Long>> queue;
    try (var consumer = consumer(kafka)) {
      begins = consumer.beginningOffsets(partitions(consumer, topics));
      queue = longestFirst(begins, ends(consumer, topics));
    }
    AtomicLong records = new AtomicLong();
    try (ExecutorService readers = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> ended = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ended.add(readers.submit(() -> records.addAndGet(read(kafka, begins, queue, each))));
      }
      for (Future<?> one : ended) {
        one.get();
      }
    }
    return records.get();
  }

  private static Queue<Map.Entry<TopicPartition, Long>> longestFirst(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    Comparator<Map.Entry<TopicPartition, Long>> length =
        Comparator.comparingLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L));
    return ends.entrySet().stream()
        .sorted(length.reversed())
        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
  }

  private static long read(
      KafkaSettings kafka,
      Map<TopicPartition, Long> begins,
      Queue<Map.Entry<TopicPartition, Long>> queue,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long records = 0;
    try (var consumer = consumer(kafka)) {
      for (var next = queue.poll(); next != null; next = queue.poll()) {
        consumer.assign(List.of(next.getKey()));
        consumer.seek(next.getKey(), begins.getOrDefault(next.getKey(), 0L));
        while (consumer.position(next.getKey()) < next.getValue()) {
          var found = consumer.poll(POLL);
          found.forEach(each);
          records += found.count();
        }
      }
    }
    return records;
  }
}
