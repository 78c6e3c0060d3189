package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicShape;

/**
 * Fills a fresh collection from the beginning of the topics: partition after partition per thread,
 * each folded whole in memory and every document inserted once. A partition that does not fit its
 * share of the budget is written out and goes on as a live view does.
 *
 * @param <S> the state of a document
 */
final class Filling<S> {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int FETCH_BYTES = 1024 * 1024;

  private final Projection<S> projection;
  private final ViewStore store;
  private final Attempt attempt;
  private final KafkaSettings kafka;
  private final Map<String, TopicShape> topics;
  private final int budget;
  private final Map<TopicPartition, Long> begins;
  private final BooleanSupplier goOn;
  private final LongConsumer read;
  private final ViewDocuments<S> documents;
  private final Set<String> givenUp;
  private final Map<TopicPartition, Checkpoint> reached = new ConcurrentHashMap<>();

  /**
   * For one attempt.
   *
   * @param budget documents in memory per thread
   * @param begins where each partition begins
   * @param goOn asked now and then; false ends it early
   * @param read is told how many offsets were read
   */
  Filling(
      Projection<S> projection,
      ViewStore store,
      Attempt attempt,
      KafkaSettings kafka,
      Map<String, TopicShape> topics,
      int budget,
      Map<TopicPartition, Long> begins,
      BooleanSupplier goOn,
      LongConsumer read) {
    this.projection = projection;
    this.store = store;
    this.attempt = attempt;
    this.kafka = kafka;
    this.topics = Map.copyOf(topics);
    this.budget = budget;
    this.begins = Map.copyOf(begins);
    this.goOn = goOn;
    this.read = read;
    this.documents = new ViewDocuments<>(store.database(), attempt, projection);
    this.givenUp = store.parking().releases().of(attempt.collection());
  }

  /**
   * Fills partitions up to their ends until none is left; to be run by one thread or several.
   *
   * @param turns shared with whatever else is filled; one is taken for each partition
   */
  void fill(Queue<Map.Entry<TopicPartition, Long>> ends, Semaphore turns) {
    List<Held<S>> folded = new ArrayList<>();
    try (var consumer = consumer(kafka)) {
      Map.Entry<TopicPartition, Long> next = ends.poll();
      while (next != null && goOn.getAsBoolean()) {
        turns.acquireUninterruptibly();
        try {
          fill(consumer, next.getKey(), next.getValue(), folded);
        } finally {
          turns.release();
        }
        if (folded.size() >= ViewDocuments.INSERTION) {
          insert(folded);
        }
        next = ends.poll();
      }
      if (goOn.getAsBoolean()) {
        insert(folded);
      }
    }
  }

  private void insert(List<Held<S>> folded) {
    documents.insert(folded);
    folded.clear();
  }

  /**
   * Fills one partition.
   *
   * @param folded takes the documents that are not inserted yet: those of small partitions are
   *     inserted together
   */
  private void fill(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      long end,
      List<Held<S>> folded) {
    Folding<S> folding = new Folding<>(projection, Set.of(), givenUp);
    boolean fresh = true;
    Tally seen = Tally.BEGINNING;
    @Nullable EventRecord last = null;
    long position = begins.getOrDefault(partition, 0L);
    consumer.assign(List.of(partition));
    consumer.seek(partition, position); // the broker need not be asked once more
    while (position < end && goOn.getAsBoolean()) {
      List<EventRecord> batch = poll(consumer, partition, end);
      if (!batch.isEmpty()) {
        park(folding.apply(batch, documents, fresh));
        seen = seen.after(batch);
        last = batch.getLast();
      }
      if (folding.size() > budget) {
        write(folding, fresh);
        fresh = false;
      }
      long reached = consumer.position(partition);
      read.accept(reached - position);
      position = reached;
    }
    if (goOn.getAsBoolean()) {
      if (fresh) {
        folded.addAll(folding.dirty());
      } else {
        documents.upsert(folding.dirty());
      }
      reached(partition, seen, last);
    }
  }

  private void write(Folding<S> folding, boolean fresh) {
    if (fresh) {
      documents.insert(folding.dirty());
    } else {
      documents.upsert(folding.dirty());
    }
    folding.written(0);
  }

  private void park(List<Folding.Trouble> troubles) {
    for (Folding.Trouble trouble : troubles) {
      store
          .parking()
          .park(attempt.collection(), trouble.record(), trouble.reason(), trouble.queued());
    }
  }

  private void reached(TopicPartition partition, Tally seen, @Nullable EventRecord last) {
    TopicShape topic = Objects.requireNonNull(topics.get(partition.topic()));
    Checkpoint start = Checkpoint.start(topic.id());
    reached.put(partition, last == null ? start : start.after(seen, last));
  }

  /** How far each partition was filled. */
  Map<TopicPartition, Checkpoint> reached() {
    return Map.copyOf(reached);
  }

  /** What lies before an end; an end that is passed is not read over. */
  static List<EventRecord> poll(
      KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long end) {
    List<EventRecord> batch = new ArrayList<>();
    consumer
        .poll(POLL)
        .records(partition)
        .forEach(
            found -> {
              if (found.offset() < end) {
                batch.add(EventRecord.of(found));
              }
            });
    return batch;
  }

  /**
   * A consumer outside any group. A fetch is as large as what one partition at a time deserves, and
   * small enough to be still in the cache when it is read, as is the socket's buffer.
   */
  static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka) {
    Map<String, Object> settings = kafka.consumer();
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, FETCH_BYTES);
    // Few at a time: what a batch of records is made of then dies young, and in the cache.
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
    // At a partition's end only control records are left: no reason to wait for more.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** The longest first, so that no thread is left with one when the others are done. */
  static Queue<Map.Entry<TopicPartition, Long>> queue(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    Comparator<Map.Entry<TopicPartition, Long>> length =
        Comparator.comparingLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L));
    return Map.copyOf(ends).entrySet().stream()
        .sorted(length.reversed())
        .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
  }
}
