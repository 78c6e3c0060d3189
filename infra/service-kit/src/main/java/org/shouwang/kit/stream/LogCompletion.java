package org.shouwang.kit.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.CommitHeader;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes a log that lost its end, restored from a backup for instance, from its topic: the
 * records hold all that a commit is made of, and each commit's hash says whether it is the same.
 * The log's service stands still meanwhile.
 */
public final class LogCompletion {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH = 500;
  private static final JsonMapper JSON = new JsonMapper();

  private final KafkaSettings kafka;
  private final TopicShape topic;
  private final MongoCommitLog log;

  /**
   * @param topic the newest generation of the log's topic
   */
  public LogCompletion(KafkaSettings kafka, TopicShape topic, MongoCommitLog log) {
    this.kafka = kafka;
    this.topic = topic;
    this.log = log;
  }

  /**
   * What came of it.
   *
   * @param head the last commit of the log now
   * @param putBack how many commits were put back
   * @param missing the last commit that the topic names and the log still lacks; the head if none
   * @param obstacle why the next one could not be put back, empty if none is missing
   */
  public record Result(long head, long putBack, long missing, String obstacle) {}

  /** Puts back what the topic holds behind the log's end. */
  public Result complete() {
    long before = log.head();
    NavigableMap<Long, List<EventRecord>> lost = behind(before);
    byte[] prev =
        before == 0 ? CommitFormat.genesis() : log.byNumber(before).map(Commit::hash).orElseThrow();
    List<Commit> good = new ArrayList<>();
    String obstacle = "";
    for (var entry : lost.entrySet()) {
      long expected = before + good.size() + 1;
      if (entry.getKey() != expected) {
        obstacle = "the topic holds no record of commit " + expected;
        break;
      }
      List<EventRecord> records = entry.getValue();
      records.sort((a, b) -> Integer.compare(a.envelope().index(), b.envelope().index()));
      if (records.stream().anyMatch(found -> found.envelope().commandId() == null)) {
        obstacle = "commit " + expected + " is from before records named their command";
        break;
      }
      Commit commit = commit(records, prev);
      if (ChainVerification.check(commit, prev).isPresent()) {
        obstacle = "the records of commit " + expected + " do not make up its hash";
        break;
      }
      good.add(commit);
      prev = commit.hash();
    }
    for (int from = 0; from < good.size(); from += BATCH) {
      log.putBack(good.subList(from, Math.min(good.size(), from + BATCH)));
    }
    long head = before + good.size();
    return new Result(
        head, good.size(), lost.isEmpty() ? head : Math.max(head, lost.lastKey()), obstacle);
  }

  /** The records of all commits after a number, by commit. Records are in the order of time. */
  private NavigableMap<Long, List<EventRecord>> behind(long number) {
    long since =
        log.byNumber(number).map(last -> last.header().recordedAt().toEpochMilli()).orElse(0L);
    NavigableMap<Long, List<EventRecord>> found = new TreeMap<>();
    try (var reading =
        new KafkaConsumer<>(
            kafka.consumer(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all = new ArrayList<>();
      Map<TopicPartition, Long> times = new HashMap<>();
      for (int p = 0; p < topic.partitions(); p++) {
        all.add(new TopicPartition(topic.name(), p));
        times.put(all.get(p), since);
      }
      reading.assign(all);
      Map<TopicPartition, Long> ends = reading.endOffsets(all);
      Map<TopicPartition, OffsetAndTimestamp> starts = reading.offsetsForTimes(times);
      for (TopicPartition partition : all) {
        OffsetAndTimestamp start = starts.get(partition);
        reading.seek(partition, start == null ? end(ends, partition) : start.offset());
      }
      while (all.stream().anyMatch(p -> reading.position(p) < end(ends, p))) {
        for (ConsumerRecord<String, byte[]> record : reading.poll(POLL)) {
          EventRecord event = EventRecord.of(record);
          if (!event.marker() && event.envelope().commit() > number) {
            found.computeIfAbsent(event.envelope().commit(), n -> new ArrayList<>()).add(event);
          }
        }
      }
    }
    return found;
  }

  private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
    return Objects.requireNonNull(ends.get(partition), "the broker names no end of " + partition);
  }

  /** What the records of one commit, in its order, make up. */
  static Commit commit(List<EventRecord> records, byte[] prev) {
    EventEnvelope first = records.getFirst().envelope();
    CommitHeader header =
        new CommitHeader(
            first.source(),
            first.commit(),
            first.time(),
            String.valueOf(first.commandId()),
            first.bodyDigest(),
            first.actor(),
            Authority.valueOf(first.authority()),
            first.imported(),
            first.correlationId(),
            first.causationId(),
            first.traceParent());
    List<RecordedEvent> events = records.stream().map(LogCompletion::event).toList();
    return new Commit(header, events, prev, HexFormat.of().parseHex(first.commitHash()));
  }

  private static RecordedEvent event(EventRecord record) {
    EventEnvelope envelope = record.envelope();
    String occurredAt = JSON.readTree(record.value()).path("occurredAt").asString();
    return new RecordedEvent(
        envelope.id(),
        envelope.aggregateType(),
        envelope.subject(),
        envelope.sequence(),
        envelope.type(),
        Instant.parse(occurredAt),
        new Owner(envelope.district(), envelope.cooperative(), envelope.enterprise()),
        record.value());
  }
}
