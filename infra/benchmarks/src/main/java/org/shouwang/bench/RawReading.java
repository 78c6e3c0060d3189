package org.shouwang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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
  private static final int TOGETHER = 20_000;

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
   * Reads everything, per thread a long partition or several short ones at a time, the longest
   * first; returns the number of records.
   *
   * @param each is shown every record
   */
  static long readAll(
      KafkaSettings kafka, List<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> each)
      throws Exception {
    Map<TopicPartition, Long> begins;
    Queue<Map<TopicPartition, Long>> queue;
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

  private static Queue<Map<TopicPartition, Long>> longestFirst(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    Queue<Map<TopicPartition, Long>> queue = new ConcurrentLinkedQueue<>();
    Map<TopicPartition, Long> together = new HashMap<>();
    long room = TOGETHER;
    for (Map.Entry<TopicPartition, Long> end :
        ends.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                    each -> begins.getOrDefault(each.getKey(), 0L) - each.getValue()))
            .toList()) {
      long length = end.getValue() - begins.getOrDefault(end.getKey(), 0L);
      if (length > room && !together.isEmpty()) {
        queue.add(Map.copyOf(together));
        together.clear();
        room = TOGETHER;
      }
      together.put(end.getKey(), end.getValue());
      room -= length;
    }
    queue.add(Map.copyOf(together));
    return queue;
  }

  private static long read(
      KafkaSettings kafka,
      Map<TopicPartition, Long> begins,
      Queue<Map<TopicPartition, Long>> queue,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    long records = 0;
    try (var consumer = consumer(kafka)) {
      for (var next = queue.poll(); next != null; next = queue.poll()) {
        Map<TopicPartition, Long> open = new HashMap<>(next);
        consumer.assign(open.keySet());
        open.keySet().forEach(p -> consumer.seek(p, begins.getOrDefault(p, 0L)));
        while (!open.isEmpty()) {
          var found = consumer.poll(POLL);
          found.forEach(each);
          records += found.count();
          open.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        }
      }
    }
    return records;
  }
}
