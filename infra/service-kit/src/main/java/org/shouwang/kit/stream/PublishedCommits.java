package org.shouwang.kit.stream;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Commits of this service's own log as they lie in its topic. */
public final class PublishedCommits {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedCommits.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaSettings kafka;
  private final Topics topics;
  private final TopicSettings settings;
  private final OwnGeneration generation;
  private final String context;

  public PublishedCommits(
      KafkaSettings kafka,
      Topics topics,
      TopicSettings settings,
      OwnGeneration generation,
      String context) {
    this.kafka = kafka;
    this.topics = topics;
    this.settings = settings;
    this.generation = generation;
    this.context = context;
  }

  /**
   * One commit as it was when its hash was made.
   *
   * @param since an instant at which it was not recorded yet
   * @param prev the hash of the commit before it, which no record names
   * @return empty where the topic does not have it, does not answer within some seconds, or holds
   *     it changed: whoever was quicker than the relay changed the records with the log
   */
  public Optional<Commit> find(long number, Instant since, byte[] prev) {
    String name = settings.topic(context, generation.now().number());
    try {
      return Optional.ofNullable(topics.find(List.of(name)).get(name))
          .map(shape -> records(shape, number, since))
          .filter(records -> !records.isEmpty())
          .flatMap(records -> unchanged(number, records, prev));
    } catch (KafkaException away) {
      LOG.warn("The broker does not say what commit {} was: {}", number, away.toString());
      return Optional.empty();
    }
  }

  /** The commit that its records make up, if that has the hash under which they lie there. */
  static Optional<Commit> unchanged(long number, List<EventRecord> records, byte[] prev) {
    try {
      Commit commit = LogCompletion.commit(records, prev);
      if (ChainVerification.check(commit, prev).isEmpty()) {
        return Optional.of(commit);
      }
      LOG.warn("The topic's records of commit {} do not make up its hash", number);
    } catch (JacksonException | DateTimeException unreadable) {
      LOG.warn("The topic's records of commit {}: {}", number, unreadable.toString());
    }
    return Optional.empty();
  }

  /** Records lie in the order of commits in each partition. */
  private List<EventRecord> records(TopicShape shape, long number, Instant since) {
    List<EventRecord> found = new ArrayList<>();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    try (var reading =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      Map<TopicPartition, Long> times = new HashMap<>();
      for (int p = 0; p < shape.partitions(); p++) {
        times.put(new TopicPartition(shape.name(), p), since.toEpochMilli());
      }
      reading.assign(times.keySet());
      Map<TopicPartition, Long> ends = reading.endOffsets(times.keySet());
      Map<TopicPartition, OffsetAndTimestamp> starts = reading.offsetsForTimes(times);
      times.keySet().forEach(p -> reading.seek(p, start(starts.get(p), ends, p)));
      Set<TopicPartition> left = new HashSet<>(times.keySet());
      while (true) {
        left.removeIf(p -> reading.position(p) >= ends.getOrDefault(p, 0L));
        if (left.isEmpty()) {
          break;
        }
        if (System.nanoTime() > giveUp) {
          LOG.warn("Commit {} was not found in {} in time", number, shape.name());
          return List.of();
        }
        reading.pause(passed(reading, left));
        for (ConsumerRecord<String, byte[]> record : reading.poll(POLL)) {
          EventRecord event = EventRecord.of(record);
          if (!event.marker() && event.envelope().commit() == number) {
            found.add(event);
          } else if (!event.marker() && event.envelope().commit() > number) {
            left.remove(new TopicPartition(record.topic(), record.partition()));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(record -> record.envelope().index()));
    return found;
  }

  private static List<TopicPartition> passed(
      KafkaConsumer<String, byte[]> reading, Set<TopicPartition> left) {
    return reading.assignment().stream().filter(p -> !left.contains(p)).toList();
  }

  private static long start(
      @Nullable OffsetAndTimestamp found, Map<TopicPartition, Long> ends, TopicPartition p) {
    return found == null ? ends.getOrDefault(p, 0L) : found.offset();
  }
}
