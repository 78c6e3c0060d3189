package org.shouwang.kit.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Context;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.Marker;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.RelayRecords;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;

/**
 * Fills a view from a commit log as relay, topic and runner would, in this thread and at once; the
 * topics are lists in memory, what the view keeps lies in the store.
 *
 * @param <S> the state of a document
 */
public final class LogFeed<S> {
  private final Projection<S> projection;
  private final CommitLog log;
  private final ViewStore store;
  private final TopicSettings topics = new TopicSettings("test", 4, (short) 1);
  private final Map<TopicPartition, List<EventRecord>> partitions =
      new TreeMap<>((one, other) -> Integer.compare(one.partition(), other.partition()));
  private final Map<TopicPartition, ViewPartition<S>> handlers = new HashMap<>();
  private final Map<TopicPartition, Integer> handed = new HashMap<>();
  private final String topic;
  private long carried;
  private Attempt live;

  public LogFeed(Projection<S> projection, CommitLog log, MongoDatabase database) {
    Context context = projection.contexts().iterator().next();
    this.projection = projection;
    this.log = log;
    this.topic = topics.topic(context.wireName());
    this.store = ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE);
    this.live =
        store.pointers().findOrBegin(projection.name(), projection.revision(), Map.of()).live();
    for (int p = 0; p < topics.partitions(); p++) {
      partitions.put(new TopicPartition(topic, p), new ArrayList<>());
    }
  }

  /** The view, to be read. */
  public View<S> view() {
    return new View<>(projection, store, topics, Duration.ofSeconds(1));
  }

  /** Takes what the log has more than before, a thousand commits at most. */
  public LogFeed<S> feed() {
    for (Commit commit : log.after(carried, 1_000)) {
      for (ProducerRecord<String, byte[]> made :
          RelayRecords.of(topic, topics.partitions(), commit)) {
        add(new TopicPartition(topic, made.partition()), made, made.key());
      }
      carried = commit.header().number();
    }
    return handle();
  }

  /** Says in every partition that everything recorded before an instant is there. */
  public LogFeed<S> beat(Instant complete) {
    for (TopicPartition partition : partitions.keySet()) {
      long events = partitions.get(partition).stream().filter(r -> !r.marker()).count();
      var marker = new Marker(carried, complete, events, null);
      add(partition, marker.record(topic, partition.partition(), log.name(), new byte[0]), null);
    }
    return handle();
  }

  /** Fills the view from zero beside the live one, which the new filling then replaces. */
  public LogFeed<S> rebuild() {
    Attempt next =
        new Attempt(
            projection.name(), projection.revision(), live.number() + 1, live.generations());
    partitions.forEach(
        (partition, all) -> {
          if (!all.isEmpty()) {
            open(next, partition).handle(all);
          }
        });
    ViewPointer seen = store.pointers().find(projection.name()).orElseThrow();
    if (!store.pointers().flip(seen, next)) {
      throw new IllegalStateException("the pointer moved");
    }
    live = next;
    handlers.clear();
    return this;
  }

  private LogFeed<S> handle() {
    partitions.forEach(
        (partition, all) -> {
          ViewPartition<S> handler = handlers.get(partition);
          int from = handed.getOrDefault(partition, 0);
          if (handler == null) {
            handler = open(live, partition);
            handlers.put(partition, handler);
            from = (int) handler.position(); // the last one comes once more, to be recognised
          }
          if (from < all.size()) {
            handler.handle(List.copyOf(all.subList(from, all.size())));
          }
          handed.put(partition, all.size());
        });
    return this;
  }

  private ViewPartition<S> open(Attempt attempt, TopicPartition partition) {
    return new ViewPartition<>(
        store,
        attempt,
        projection,
        partition,
        new TopicShape(topic, "topic-of-the-test", topics.partitions()),
        100);
  }

  private void add(
      TopicPartition partition, ProducerRecord<String, byte[]> made, @Nullable String key) {
    Map<String, byte[]> headers = new HashMap<>();
    made.headers().forEach(header -> headers.put(header.key(), header.value()));
    List<EventRecord> there = partitions.get(partition);
    there.add(
        new EventRecord(topic, partition.partition(), there.size(), key, headers, made.value()));
  }
}
