package org.shouwang.kit.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.TopicShape;

/**
 * Brings a filled attempt forward to given offsets and never beyond, the way a live view does.
 *
 * @param <S> the state of a document
 */
final class CatchUp<S> {
  private final Projection<S> projection;
  private final ViewStore store;
  private final Attempt attempt;
  private final Map<String, TopicShape> topics;
  private final int keep;
  private final BooleanSupplier goOn;

  /** Up to where each partition was read already, exclusive. */
  private final Map<TopicPartition, Long> reached;

  /**
   * For one attempt.
   *
   * @param filled up to where its filling has read each partition, exclusive
   */
  CatchUp(
      Projection<S> projection,
      ViewStore store,
      Attempt attempt,
      Map<String, TopicShape> topics,
      Map<TopicPartition, Long> filled,
      int keep,
      BooleanSupplier goOn) {
    this.projection = projection;
    this.store = store;
    this.attempt = attempt;
    this.topics = Map.copyOf(topics);
    this.reached = new HashMap<>(filled);
    this.keep = keep;
    this.goOn = goOn;
  }

  /**
   * Reads each partition up to its end, exclusive. One where nothing came since the last time costs
   * nothing: neither store nor broker is asked about it.
   */
  void upTo(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, TopicShape> grown = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          if (end > reached.getOrDefault(partition, 0L)) {
            grown.put(partition, Objects.requireNonNull(topics.get(partition.topic())));
          }
        });
    if (grown.isEmpty()) {
      return;
    }
    Map<TopicPartition, ViewPartition<S>> handlers = open(grown);
    consumer.assign(handlers.keySet());
    handlers.forEach((partition, handler) -> consumer.seek(partition, handler.position()));
    while (!handlers.isEmpty() && goOn.getAsBoolean()) {
      handlers.keySet().removeIf(p -> hasReached(consumer.position(p), p, ends));
      consumer.assign(handlers.keySet());
      if (handlers.isEmpty()) {
        return;
      }
      var polled = consumer.poll(java.time.Duration.ofMillis(100));
      handlers.forEach(
          (partition, handler) -> {
            long end = ends.getOrDefault(partition, 0L);
            List<EventRecord> batch =
                polled.records(partition).stream()
                    .filter(found -> found.offset() < end)
                    .map(EventRecord::of)
                    .toList();
            if (!batch.isEmpty()) {
              handler.handle(batch);
            }
          });
    }
  }

  private boolean hasReached(
      long position, TopicPartition partition, Map<TopicPartition, Long> ends) {
    if (position < ends.getOrDefault(partition, 0L)) {
      return false;
    }
    reached.merge(partition, ends.getOrDefault(partition, 0L), Math::max);
    return true;
  }

  private Map<TopicPartition, ViewPartition<S>> open(Map<TopicPartition, TopicShape> partitions) {
    Starts starts = Starts.read(store, attempt, partitions);
    Map<TopicPartition, ViewPartition<S>> opened = new HashMap<>();
    partitions.forEach(
        (partition, topic) ->
            opened.put(
                partition,
                new ViewPartition<>(store, attempt, projection, partition, topic, keep, starts)));
    return opened;
  }
}
