package org.shouwang.kit.stream;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's work from one takeover until something goes wrong or the lease is lost. Beside the
 * events it puts {@link Marker}s: now and then into every partition that moved, and while nothing
 * happens into the first partition alone, as a heartbeat (心跳). Not thread-safe.
 */
final class RelaySession implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RelaySession.class);
  private static final int FIRST_BATCH = 32;
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final CommitLog log;
  private final TopicShape topic;
  private final MongoDatabase database;
  private final RelaySettings settings;
  private final Failpoints failpoints;
  private final Clock clock;
  private final LongSupplier nanos;
  private final KafkaProducer<String, byte[]> producer;
  private RelayPosition position;
  private byte[] hash = new byte[0];
  private Instant recordedAt = Instant.EPOCH;
  private Instant promised = Instant.EPOCH;
  private long markedCommit = -1;
  private long markedAt;
  private boolean caughtUp;
  private int limit = FIRST_BATCH;

  /**
   * Takes over: fences every predecessor and finds out where to go on.
   *
   * @throws RelayHaltedException if log and topic do not fit each other
   */
  RelaySession(
      CommitLog log,
      TopicShape topic,
      KafkaSettings kafka,
      MongoDatabase database,
      RelaySettings settings,
      Failpoints failpoints,
      Clock clock,
      LongSupplier nanos) {
    this.log = log;
    this.topic = topic;
    this.database = database;
    this.settings = settings;
    this.failpoints = failpoints;
    this.clock = clock;
    this.nanos = nanos;
    this.markedAt = nanos.getAsLong();
    this.producer =
        new KafkaProducer<>(
            kafka.producer(transactionalId(topic.name(), log.name())),
            new StringSerializer(),
            new ByteArraySerializer());
    try {
      producer.initTransactions();
      RelayTakeover.Found found = new RelayTakeover(kafka, database, log).position(topic);
      this.position = found.position();
      log.byNumber(position.commit()).ifPresent(this::passed);
      end(found);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Of the one producer that a log has on a platform's topics, whatever their generation. */
  static String transactionalId(String topic, String log) {
    return TopicSettings.withoutGeneration(topic) + log;
  }

  /** In a partition, the end of a transaction is that of every earlier one of the same producer. */
  private void end(RelayTakeover.Found found) {
    if (found.hanging().isEmpty()) {
      return;
    }
    LOG.warn(
        "The broker forgot the end of a transaction of {} in partitions {} of {}: {}",
        log.name(),
        found.hanging(),
        topic.name(),
        found.whole() ? "all of it is there, so it is committed" : "taken back, to be sent again");
    promised = recordedAt;
    List<Integer> partitions = List.copyOf(found.hanging());
    producer.beginTransaction();
    sendMarkers(partitions, null);
    if (found.whole()) {
      producer.commitTransaction();
      moved(position.marked(partitions));
    } else {
      producer.flush(); // what never reached a partition ends nothing there
      producer.abortTransaction();
    }
  }

  /** The last commit that is in the topic. */
  long commit() {
    return position.commit();
  }

  /** Carries what is waiting, up to one batch; returns whether there was anything. */
  boolean carry() {
    Instant asked = clock.instant();
    List<Commit> batch = log.after(position.commit(), limit);
    limit = batch.size() < limit ? FIRST_BATCH : settings.batch();
    if (!batch.isEmpty()) {
      produce(batch);
    }
    boolean first = batch.isEmpty() && !caughtUp;
    caughtUp |= batch.isEmpty();
    if (first || nanos.getAsLong() - markedAt >= settings.heartbeat().toNanos()) {
      mark(batch.isEmpty() ? asked.minus(settings.heartbeatMargin()) : Instant.EPOCH);
    }
    return !batch.isEmpty();
  }

  private void produce(List<Commit> batch) {
    Instant first = batch.getFirst().header().recordedAt();
    if (first.isBefore(promised)) {
      LOG.error(
          "Commit {} of {} was recorded at {}, but {} was promised to be complete: the clocks of"
              + " its instances differ by more than the heartbeat's margin",
          batch.getFirst().number(),
          log.name(),
          first,
          promised);
    }
    producer.beginTransaction();
    for (Commit commit : batch) {
      RelayRecords.of(topic.name(), topic.partitions(), commit).forEach(this::send);
    }
    producer.commitTransaction();
    failpoints.reached(Failpoints.Point.PRODUCED);
    passed(batch.getLast());
    moved(position.advanced(batch, topic.partitions()));
    failpoints.reached(Failpoints.Point.POSITION_MOVED);
  }

  /**
   * Says how far the log has come.
   *
   * @param complete nothing will be recorded before this instant any more, as far as clocks go
   */
  private void mark(Instant complete) {
    promised = complete.isAfter(recordedAt) ? complete : recordedAt;
    boolean idle = markedCommit == position.commit();
    mark(idle ? 1 : topic.partitions(), null);
  }

  /** The last thing that this topic holds: where the log goes on. */
  void end(Generation next) {
    promised = recordedAt;
    mark(topic.partitions(), next.number());
  }

  private void mark(int count, @Nullable Integer next) {
    List<Integer> partitions = IntStream.range(0, count).boxed().toList();
    producer.beginTransaction();
    sendMarkers(partitions, next);
    producer.commitTransaction();
    moved(position.marked(partitions));
    markedCommit = position.commit();
    markedAt = nanos.getAsLong();
  }

  private void sendMarkers(List<Integer> partitions, @Nullable Integer next) {
    for (int partition : partitions) {
      Marker marker = new Marker(position.commit(), promised, position.eventsIn(partition), next);
      send(marker.record(topic.name(), partition, log.name(), hash));
    }
  }

  private void send(ProducerRecord<String, byte[]> message) {
    // Its outcome is the transaction's: a failed send fails the commit.
    var unused = producer.send(message);
  }

  private void passed(Commit commit) {
    hash = commit.hash();
    recordedAt = commit.header().recordedAt();
  }

  private void moved(RelayPosition to) {
    position = to;
    position.store(database, topic.name());
  }

  /**
   * Without a bound it would wait for a broker that is away; an open transaction is aborted by
   * whoever comes next.
   */
  @Override
  public void close() {
    producer.close(CLOSING);
  }
}
