package org.shouwang.kit.projection;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.kit.stream.TopicShape;

/** Where the partitions of one filling go on, for all that are opened together in one look. */
final class Starts {
  private final Map<TopicPartition, Checkpoint> checkpoints;
  private final Map<TopicPartition, Set<String>> blocked;
  private final Set<String> givenUp;

  private Starts(
      Map<TopicPartition, Checkpoint> checkpoints,
      Map<TopicPartition, Set<String>> blocked,
      Set<String> givenUp) {
    this.checkpoints = checkpoints;
    this.blocked = blocked;
    this.givenUp = givenUp;
  }

  /** Looks, and begins the checkpoints that are missing. */
  static Starts read(ViewStore store, Attempt attempt, Map<TopicPartition, TopicShape> topics) {
    String collection = attempt.collection();
    return new Starts(
        store.checkpoints().findOrBegin(collection, topics),
        store.parking().subjects(collection),
        store.parking().releases().of(collection));
  }

  /** The last record that was applied, or that none was. */
  Checkpoint checkpoint(TopicPartition partition) {
    return Objects.requireNonNull(
        checkpoints.get(partition), () -> "the checkpoint of " + partition + " vanished");
  }

  /** Aggregates with parked events, behind which their later ones wait. */
  Set<String> blocked(TopicPartition partition) {
    return blocked.getOrDefault(partition, Set.of());
  }

  /** Events that an operator gave up. */
  Set<String> givenUp() {
    return givenUp;
  }
}
