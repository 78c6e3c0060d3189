package org.shouwang.kit.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int EXAMPLES = 5;

  private final Projection<S> projection;
  private final boolean perAggregate;
  private final Set<String> givenUp;
  private final Map<String, S> states = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> setAside = new HashSet<>();

  SampleFold(Projection<S> projection, Set<String> givenUp) {
    this.projection = projection;
    this.givenUp = Set.copyOf(givenUp);
    this.perAggregate = projection.shape() == Projection.Shape.PER_AGGREGATE;
  }

  /**
   * Compares the smallest partition's part of a filling.
   *
   * @param reached how far the filling has come
   * @param step called now and then; may throw to end it
   */
  Comparison.Result compare(
      KafkaConsumer<String, byte[]> consumer,
      Map<TopicPartition, Checkpoint> reached,
      ViewDocuments<S> filling,
      BooleanSupplier step) {
    Optional<Map.Entry<TopicPartition, Checkpoint>> smallest =
        reached.entrySet().stream()
            .filter(e -> e.getValue().offset() >= 0)
            .min(Comparator.comparingLong(e -> e.getValue().offset()));
    if (smallest.isEmpty()) {
      return new Comparison.Result(true, "nothing to compare: the topics are empty");
    }
    TopicPartition partition = smallest.get().getKey();
    read(consumer, partition, smallest.get().getValue().offset() + 1, step);
    List<String> different = differences(filling);
    return new Comparison.Result(
        different.isEmpty(),
        "%d documents of %s folded independently, %d of them different: %s"
            .formatted(
                states.size(),
                partition,
                different.size(),
                different.stream().limit(EXAMPLES).toList()));
  }

  private void read(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      long end,
      BooleanSupplier step) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    while (consumer.position(partition) < end && step.getAsBoolean()) {
      Filling.before(end, consumer.poll(Filling.POLL).records(partition)).forEach(this::apply);
    }
  }

  private void apply(EventRecord found) {
    if (found.marker() || setAside.contains(found.subject()) || !seen.add(found.id())) {
      return;
    }
    try {
      fold(found);
    } catch (RuntimeException e) {
      if (!givenUp.contains(found.id())) {
        setAside.add(found.subject()); // parked in the filling, with all that follows
      } else if (perAggregate && found.sequence() == 0) {
        states.put(found.subject(), projection.initial(found.subject())); // passed over
      }
    }
  }

  private void fold(EventRecord found) {
    Class<? extends ContractEvent> type =
        ContractCatalog.find(found.type()).map(ContractType::eventClass).orElseThrow();
    if (!projection.handles(type)) {
      return;
    }
    ContractEvent event = ContractJson.decode(found.type(), found.value());
    Map<String, S> next = new HashMap<>();
    if (perAggregate) {
      @Nullable S before = states.get(found.subject());
      if (before == null && found.sequence() > 0) {
        throw new IllegalStateException("its first event is not wanted");
      }
      next.put(found.subject(), folded(before, found.subject(), event, found));
    } else {
      String recalled = projection.recalls(event, found.attributes());
      if (recalled == null) {
        for (String key : projection.keys(event, found.attributes())) {
          next.put(shard(key, found), folded(states.get(shard(key, found)), key, event, found));
        }
      } else {
        Change<S> change =
            projection.change(event, found.attributes(), states.get(shard(recalled, found)));
        for (String key : change.keys()) {
          @Nullable S before = states.get(shard(key, found));
          next.put(
              shard(key, found),
              change.fold().apply(key, before == null ? projection.initial(key) : before));
        }
      }
    }
    states.putAll(next);
  }

  private S folded(@Nullable S before, String key, ContractEvent event, EventRecord found) {
    return projection.fold(
        before == null ? projection.initial(key) : before, event, found.attributes());
  }

  private static String shard(String key, EventRecord found) {
    return Folding.shard(key, found.topic(), found.partition());
  }

  private List<String> differences(ViewDocuments<S> filling) {
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
}
