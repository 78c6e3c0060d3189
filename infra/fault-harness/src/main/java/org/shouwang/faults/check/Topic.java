package org.shouwang.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * All committed records of a topic, read by a plain consumer.
 *
 * @param entries the events
 * @param markers what the relay says between them (docs/formats/topics-v1.md)
 */
public record Topic(String name, List<Entry> entries, List<Entry> markers) {
  private static final String MARKER = "org.shouwang.log.marker.v1";

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** One record. */
  public record Entry(
      int partition, long offset, @Nullable String key, Map<String, byte[]> headers, byte[] value) {
    public @Nullable String header(String name) {
      byte[] value = headers.get(name);
      return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    boolean isMarker() {
      return MARKER.equals(header("ce_type"));
    }

    public String id() {
      return String.valueOf(header("ce_id"));
    }

    public String subject() {
      return String.valueOf(header("ce_subject"));
    }

    public long number(String name) {
      String value = header(name);
      return value == null ? -1 : Long.parseLong(value);
    }
  }

  /**
   * Reads from the beginning to the present end.
   *
   * @throws IllegalStateException if the end is not reached in a minute: a transaction hangs
   */
  public static Topic read(String bootstrapServers, String name) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(info -> new TopicPartition(name, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Entry> entries = new ArrayList<>();
      long deadline = System.nanoTime() + LONGEST.toNanos();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(found -> entries.add(entry(found)));
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the committed end of " + name + " cannot be reached");
        }
      }
      return new Topic(
          name,
          entries.stream().filter(entry -> !entry.isMarker()).toList(),
          entries.stream().filter(Entry::isMarker).toList());
    }
  }

  /** What the relay put there. */
  Topic without(Injected injected) {
    return new Topic(
        name,
        entries.stream()
            .filter(entry -> !injected.holds(name, entry.partition(), entry.offset()))
            .toList(),
        markers);
  }

  private static Entry entry(ConsumerRecord<String, byte[]> found) {
    Map<String, byte[]> headers = new HashMap<>();
    for (Header header : found.headers()) {
      headers.put(header.key(), header.value());
    }
    byte[] value = found.value();
    return new Entry(
        found.partition(),
        found.offset(),
        found.key(),
        headers,
        value == null ? new byte[0] : value);
  }
}
