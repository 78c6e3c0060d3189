package org.shouwang.kit.stream;

import com.mongodb.client.MongoDatabase;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.RecordedEvent;

/**
 * Finds where to go on, from the topic itself: the highest commit at its committed ends. All of
 * that commit is there, and everything before it, because whole commits are produced in one
 * transaction each and in order.
 *
 * <p>What hangs in some partitions ({@link HangingTransaction}) was to be committed or to be taken
 * back; nobody remembers. So it is looked at: if every event of its commits is there, in sight or
 * hanging, it counts as there and is to be committed, otherwise as not there.
 */
final class RelayTakeover {
  private final KafkaSettings kafka;
  private final MongoDatabase database;
  private final CommitLog log;

  RelayTakeover(KafkaSettings kafka, MongoDatabase database, CommitLog log) {
    this.kafka = kafka;
    this.database = database;
    this.log = log;
  }

  /**
   * Where to go on.
   *
   * @param position after which to produce
   * @param hanging the partitions in which a transaction is to be ended first
   * @param whole whether it is to be committed; else it is to be taken back
   */
  record Found(RelayPosition position, Set<Integer> hanging, boolean whole) {}

  /**
   * The position after which to produce.
   *
   * @throws RelayHaltedException if the topic lost records, or was written from another log
   */
  Found position(TopicShape topic) {
    var tail = TopicTail.read(kafka, topic);
    var hanging =
        new HangingTransaction(kafka, topic, RelaySession.transactionalId(topic.name(), log.name()))
            .parts();
    hanging.values().forEach(part -> verifyLogHolds(part.last()));
    boolean whole = !hanging.isEmpty() && isWhole(hanging, tail, topic);
    if (whole) {
      hanging.forEach((partition, part) -> tail.put(partition, part.last()));
    }
    return new Found(position(topic, tail), Set.copyOf(hanging.keySet()), whole);
  }

  /** Whether each event of the commits that hang lies in its partition, in sight or hanging. */
  private boolean isWhole(
      Map<Integer, HangingTransaction.Part> hanging,
      Map<Integer, ConsumerRecord<String, byte[]>> tail,
      TopicShape topic) {
    Map<Integer, Long> reached = new TreeMap<>();
    tail.forEach((partition, found) -> reached.put(partition, commit(found)));
    long first = Long.MAX_VALUE;
    long last = 0;
    for (Map.Entry<Integer, HangingTransaction.Part> each : hanging.entrySet()) {
      reached.put(each.getKey(), commit(each.getValue().last()));
      first = Math.min(first, commit(each.getValue().first()));
      last = Math.max(last, commit(each.getValue().last()));
    }
    for (long number = Math.max(1, first); number <= last; number++) {
      Commit commit = log.byNumber(number).orElseThrow();
      for (RecordedEvent event : commit.events()) {
        if (reached.getOrDefault(topic.partition(event.aggregateId()), 0L) < number) {
          return false;
        }
      }
    }
    return true;
  }

  private RelayPosition position(
      TopicShape topic, Map<Integer, ConsumerRecord<String, byte[]>> tail) {
    Map<Integer, Long> partitions = new TreeMap<>();
    tail.forEach((p, found) -> partitions.put(p, commit(found)));
    Optional<RelayPosition> stored = RelayPosition.load(database, topic.name());
    stored.ifPresent(before -> verifyTopicKeptAll(before, topic, partitions));
    Optional<ConsumerRecord<String, byte[]>> last =
        tail.values().stream().max((a, b) -> Long.compare(commit(a), commit(b)));
    last.ifPresent(this::verifyLogHolds);
    RelayPosition counted =
        stored
            .filter(before -> before.commit() == 0 || !before.events().isEmpty())
            .orElseGet(() -> new RelayPosition(topic.id(), 0, Map.of(), Map.of()))
            .countedUpTo(last.map(RelayTakeover::commit).orElse(0L), log, topic.partitions());
    RelayPosition position =
        new RelayPosition(topic.id(), counted.commit(), partitions, counted.events());
    position.store(database, topic.name());
    return position;
  }

  private static void verifyTopicKeptAll(
      RelayPosition stored, TopicShape topic, Map<Integer, Long> partitions) {
    if (!stored.topicId().equals(topic.id())) {
      throw new RelayHaltedException(
          RelayStatus.State.TOPIC_BEHIND,
          "topic " + topic.name() + " was deleted and made anew: republish it from the log");
    }
    stored
        .partitions()
        .forEach(
            (p, commit) -> {
              long found = partitions.getOrDefault(p, 0L);
              if (found < commit) {
                throw new RelayHaltedException(
                    RelayStatus.State.TOPIC_BEHIND,
                    "partition %d of %s ends with commit %d but had %d: republish it from the log"
                        .formatted(p, topic.name(), found, commit));
              }
            });
  }

  private void verifyLogHolds(ConsumerRecord<String, byte[]> last) {
    long number = commit(last);
    if (number == 0) {
      return; // a heartbeat of an empty log
    }
    String inTopic = EnvelopeHeaders.text(header(last), EnvelopeHeaders.COMMIT_HASH);
    String inLog =
        log.byNumber(number)
            .map(Commit::hash)
            .map(HexFormat.of()::formatHex)
            .orElseThrow(
                () ->
                    new RelayHaltedException(
                        RelayStatus.State.LOG_UNFIT,
                        "the log ends before commit %d, which %s already holds: the log lost data"
                            .formatted(number, last.topic())));
    if (!inLog.equals(inTopic)) {
      throw new RelayHaltedException(
          RelayStatus.State.LOG_UNFIT,
          "commit %d has another hash in %s: the topic was written from another log"
              .formatted(number, last.topic()));
    }
  }

  private static long commit(ConsumerRecord<String, byte[]> found) {
    return EnvelopeHeaders.number(header(found), EnvelopeHeaders.COMMIT);
  }

  private static java.util.function.Function<String, byte @Nullable []> header(
      ConsumerRecord<String, byte[]> found) {
    return name -> {
      Header header = found.headers().lastHeader(name);
      return header == null ? null : header.value();
    };
  }
}
