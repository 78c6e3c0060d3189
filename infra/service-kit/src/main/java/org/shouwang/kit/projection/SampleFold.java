package org.shouwang.kit.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractCatalog;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.ContractType;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.stream.EventRecord;

/**
 * Checks a filling that has nothing to be compared with: folds one whole partition once more, event
 * by event and in the simplest way that is right, and looks whether the filling holds the same. It
 * shares no code with {@link Folding}, on purpose.
 *
 * @param <S> the state of a document
 */
final class SampleFold<S> {
  private final Projection<S> projection;
  private final boolean perAggregate;
  private final Map<String, S> states = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> setAside = new HashSet<>();

  SampleFold(Projection<S> projection) {
    this.projection = projection;
    this.perAggregate = projection.shape() == Projection.Shape.PER_AGGREGATE;
  }

  /** Reads a partition up to an end, exclusive, calling {@code step} now and then. */
  void read(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      long end,
      BooleanSupplier step) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    while (consumer.position(partition) < end && step.getAsBoolean()) {
      Filling.poll(consumer, partition, end).forEach(this::apply);
    }
  }

  private void apply(EventRecord found) {
    if (setAside.contains(found.subject()) || !seen.add(found.id())) {
      return;
    }
    try {
      fold(found);
    } catch (RuntimeException e) {
      setAside.add(found.subject()); // parked in the filling, with all that follows
    }
  }

  private void fold(EventRecord found) {
    Class<? extends ContractEvent> type =
        ContractCatalog.find(found.type()).map(ContractType::eventClass).orElseThrow();
    if (!projection.handles(type)) {
      return;
    }
    ContractEvent event = ContractJson.decode(found.type(), found.value());
    List<String> keys =
        perAggregate ? List.of(found.subject()) : projection.keys(event, found.envelope());
    Map<String, S> next = new HashMap<>();
    for (String key : keys) {
      String id = perAggregate ? key : Folding.shard(key, found.topic(), found.partition());
      @Nullable S before = states.get(id);
      if (perAggregate && before == null && found.sequence() > 0) {
        throw new IllegalStateException("its first event is not wanted");
      }
      next.put(
          id,
          projection.fold(
              before == null ? projection.initial(key) : before, event, found.envelope()));
    }
    states.putAll(next);
  }

  /** The ids of documents that a filling does not hold, or holds otherwise. */
  List<String> differences(ViewDocuments<S> filling) {
    Map<String, Held<S>> stored = filling.load(states.keySet());
    List<String> different = new ArrayList<>();
    states.forEach(
        (id, state) -> {
          Held<S> there = stored.get(id);
          if (there == null
              || there.state == null
              || !projection.form().write(there.state).equals(projection.form().write(state))) {
            different.add(id);
          }
        });
    return different;
  }

  int documents() {
    return states.size();
  }
}
