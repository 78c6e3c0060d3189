package org.shouwang.kit.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
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
 * Fills a fresh collection from the beginning of the topics: per thread one long partition, or
 * several short ones, after the other, each folded whole in memory and every document inserted
 * once. What does not fit a thread's share of the budget is written out and goes on as a live view
 * does.
 *
 * @param <S> the state of a document
 */
final class Filling<S> {
  static final Duration POLL = Duration.ofMillis(100);
  private static final int FETCH_BYTES = 1024 * 1024;

  /** Partitions with no more offsets than these in all are read together. */
  private static final int TOGETHER = 20_000;

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
   * @param queue what is read together
   * @param turns shared with whatever else is filled; one is taken for each element
   */
  void fill(Queue<Map<TopicPartition, Long>> queue, Semaphore turns) {
    List<Held<S>> folded = new ArrayList<>();
    try (var consumer = consumer(kafka)) {
      Map<TopicPartition, Long> next = queue.poll();
      while (next != null && goOn.getAsBoolean()) {
        turns.acquireUninterruptibly();
        try {
          fill(consumer, next, folded);
        } finally {
          turns.release();
        }
        if (folded.size() >= ViewDocuments.INSERTION) {
          insert(folded);
        }
        next = queue.poll();
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
   * Fills partitions that are read together.
   *
   * @param folded takes the documents that are not inserted yet: those of small partitions are
   *     inserted together
   */
  private void fill(
      KafkaConsumer<String, byte[]> consumer,
      Map<TopicPartition, Long> ends,
      List<Held<S>> folded) {
    Map<TopicPartition, Share> open = new HashMap<>();
    ends.forEach((partition, end) -> open.put(partition, new Share(partition, end)));
    consumer.assign(open.keySet());
    // The broker need not be asked once more where they begin.
    open.values().forEach(share -> consumer.seek(share.partition, share.position));
    finish(open, consumer, folded); // for the empty ones there is nothing to poll
    while (!open.isEmpty() && goOn.getAsBoolean()) {
      ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
      for (Share share : open.values()) {
        share.take(before(share.end, polled.records(share.partition)));
        share.moveTo(consumer.position(share.partition));
      }
      finish(open, consumer, folded);
      if (open.values().stream().mapToInt(share -> share.folding.size()).sum() > budget) {
        open.values().forEach(Share::write);
      }
    }
  }

  /** Takes leave of the partitions that are read to their ends. */
  private void finish(
      Map<TopicPartition, Share> open,
      KafkaConsumer<String, byte[]> consumer,
      List<Held<S>> folded) {
    for (Share share : List.copyOf(open.values())) {
      if (share.position >= share.end) {
        share.finish(folded);
        open.remove(share.partition);
        consumer.pause(List.of(share.partition)); // what comes after its end is not wanted
      }
    }
  }

  /** What is folded of one partition. */
  private final class Share {
    private final TopicPartition partition;
    private final long end;
    private final Folding<S> folding = Folding.whole(projection, givenUp);
    private boolean fresh = true;
    private Tally seen = Tally.BEGINNING;
    private @Nullable EventRecord last;
    private long position;

    Share(TopicPartition partition, long end) {
      this.partition = partition;
      this.end = end;
      this.position = begins.getOrDefault(partition, 0L);
    }

    void take(List<EventRecord> batch) {
      if (!batch.isEmpty()) {
        park(folding.apply(batch, documents, fresh));
        seen = seen.after(batch);
        last = batch.getLast();
      }
    }

    void moveTo(long next) {
      read.accept(next - position);
      position = next;
    }

    /** Makes room in memory; from now on it goes on as a live view does. */
    void write() {
      if (fresh) {
        documents.insert(folding.dirty());
      } else {
        documents.upsert(folding.dirty());
      }
      folding.written(0);
      fresh = false;
    }

    void finish(List<Held<S>> folded) {
      if (fresh) {
        folded.addAll(folding.dirty());
      } else {
        documents.upsert(folding.dirty());
      }
      TopicShape topic = Objects.requireNonNull(topics.get(partition.topic()));
      Checkpoint start = Checkpoint.start(topic.id());
      reached.put(partition, last == null ? start : start.after(seen, last));
    }
  }

  private void park(List<Folding.Trouble> troubles) {
    for (Folding.Trouble trouble : troubles) {
      store
          .parking()
          .park(attempt.collection(), trouble.record(), trouble.reason(), trouble.queued());
    }
  }

  /** How far each partition was filled. */
  Map<TopicPartition, Checkpoint> reached() {
    return Map.copyOf(reached);
  }

  /** What lies before an end; an end that is passed is not read over. */
  static List<EventRecord> before(long end, List<ConsumerRecord<String, byte[]>> polled) {
    List<EventRecord> batch = new ArrayList<>(polled.size());
    for (ConsumerRecord<String, byte[]> found : polled) {
      if (found.offset() < end) {
        batch.add(EventRecord.of(found));
      }
    }
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

  /**
   * What is read together, the longest first, so that no thread is left with one when the others
   * are done. A long partition is read alone, and its documents leave the memory when it ends; of
   * short ones several, for each change of partitions waits for a fetch that finds nothing.
   */
  static Queue<Map<TopicPartition, Long>> queue(
      Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
    Queue<Map<TopicPartition, Long>> queue = new ConcurrentLinkedQueue<>();
    ToLongFunction<Map.Entry<TopicPartition, Long>> length =
        end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L);
    Map<TopicPartition, Long> together = new HashMap<>();
    long records = 0;
    for (Map.Entry<TopicPartition, Long> end :
        ends.entrySet().stream().sorted(Comparator.comparingLong(length).reversed()).toList()) {
      if (!together.isEmpty() && records + length.applyAsLong(end) > TOGETHER) {
        queue.add(Map.copyOf(together));
        together.clear();
        records = 0;
      }
      together.put(end.getKey(), end.getValue());
      records += length.applyAsLong(end);
    }
    if (!together.isEmpty()) {
      queue.add(Map.copyOf(together));
    }
    return queue;
  }
}
