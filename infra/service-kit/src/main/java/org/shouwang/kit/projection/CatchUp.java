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

  CatchUp(
      Projection<S> projection,
      ViewStore store,
      Attempt attempt,
      Map<String, TopicShape> topics,
      int keep,
      BooleanSupplier goOn) {
    this.projection = projection;
    this.store = store;
    this.attempt = attempt;
    this.topics = Map.copyOf(topics);
    this.keep = keep;
    this.goOn = goOn;
  }

  /** Reads each partition up to its end, exclusive. */
  void upTo(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, ViewPartition<S>> handlers = new HashMap<>();
    ends.forEach(
        (partition, end) -> {
          if (end > 0) {
            handlers.put(partition, open(partition));
          }
        });
    consumer.assign(handlers.keySet());
    handlers.forEach((partition, handler) -> consumer.seek(partition, handler.position()));
    while (!handlers.isEmpty() && goOn.getAsBoolean()) {
      handlers.keySet().removeIf(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
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

  private ViewPartition<S> open(TopicPartition partition) {
    return new ViewPartition<>(
        store,
        attempt,
        projection,
        partition,
        Objects.requireNonNull(topics.get(partition.topic())),
        keep);
  }
}
