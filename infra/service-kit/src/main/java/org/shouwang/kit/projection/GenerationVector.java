package org.shouwang.kit.projection;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.contracts.Context;
import org.shouwang.kit.stream.Place;
import org.shouwang.kit.stream.TopicSettings;

/**
 * Compares how far two fillings are that may be filled from different topics. Offsets and
 * partitions mean nothing across generations; places in the log do.
 */
final class GenerationVector {
  private final Checkpoints checkpoints;
  private final Projection<?> projection;
  private final TopicSettings settings;

  GenerationVector(Checkpoints checkpoints, Projection<?> projection, TopicSettings settings) {
    this.checkpoints = checkpoints;
    this.projection = projection;
    this.settings = settings;
  }

  /** Whether one filling contains every event that another one contains. */
  boolean contains(Attempt one, Attempt other) {
    return projection.contexts().stream().allMatch(context -> contains(one, other, context));
  }

  private boolean contains(Attempt one, Attempt other, Context context) {
    List<Long> here = places(one, context);
    List<Long> there = places(other, context);
    if (one.from(context, settings).equals(other.from(context, settings))) {
      return LongStream.range(0, here.size())
          .allMatch(p -> here.get((int) p) >= there.get((int) p));
    }
    long least = here.stream().mapToLong(Long::longValue).min().orElse(Place.NONE);
    long most = there.stream().mapToLong(Long::longValue).max().orElse(Place.NONE);
    return least >= most;
  }

  private List<Long> places(Attempt attempt, Context context) {
    List<TopicPartition> partitions = attempt.partitions(context, settings);
    var found = checkpoints.find(attempt.collection(), partitions);
    return partitions.stream()
        .map(p -> found.containsKey(p) ? found.get(p).tally().place() : Place.NONE)
        .toList();
  }
}
