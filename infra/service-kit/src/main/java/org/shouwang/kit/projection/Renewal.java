package org.shouwang.kit.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.shouwang.contracts.Context;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.Topics;

/**
 * Notices that a log is written into a newer topic than the one that a view is filled from. Such a
 * view is rebuilt by itself. Not thread-safe.
 */
final class Renewal {
  private final ViewPointers pointers;
  private final Topics topics;
  private final TopicSettings settings;
  private final Turns turns;

  Renewal(ViewPointers pointers, Topics topics, TopicSettings settings, LongSupplier nanos) {
    this.pointers = pointers;
    this.topics = topics;
    this.settings = settings;
    this.turns = new Turns(nanos);
  }

  /**
   * The views that are to be rebuilt now; a view that stays as it is, is named again ever more
   * seldom.
   *
   * @throws org.apache.kafka.common.KafkaException if no broker answers
   */
  List<String> due(Collection<Projection<?>> projections) {
    Map<String, Integer> newest =
        topics.newest(
            projections.stream()
                .flatMap(p -> p.contexts().stream())
                .map(Context::wireName)
                .distinct()
                .toList());
    return projections.stream()
        .filter(projection -> turns.take(projection.name(), outdated(projection, newest)))
        .map(Projection::name)
        .toList();
  }

  private boolean outdated(Projection<?> projection, Map<String, Integer> newest) {
    Optional<Attempt> live =
        pointers
            .find(projection.name())
            .map(ViewPointer::live)
            .filter(attempt -> attempt.revision() == projection.revision());
    if (live.isEmpty()) {
      return false; // it is filled from the newest when it is filled
    }
    boolean newer = false;
    for (Context context : projection.contexts()) {
      int there = newest.getOrDefault(context.wireName(), 0);
      int here = live.get().from(context, settings).number();
      if (there < here) {
        return false; // not all topics are there: the others come first
      }
      newer |= there > here;
    }
    return newer;
  }
}
