package org.shouwang.kit.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.contracts.Context;
import org.shouwang.kit.policy.PolicyPositions.Begun;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.stream.Topics;

/**
 * Which generation of each topic a policy reads. It stays with one until all instances together
 * have handled everything in it, up to the marker that ends it; or until that topic is gone, and
 * nothing more can come from it.
 */
final class PolicyTopics {
  private final Policy policy;
  private final PolicyPositions positions;
  private final Topics topics;
  private final TopicSettings settings;

  PolicyTopics(Policy policy, PolicyPositions positions, Topics topics, TopicSettings settings) {
    this.policy = policy;
    this.positions = positions;
    this.topics = topics;
    this.settings = settings;
  }

  /** The topics to read now. */
  List<String> now() {
    List<String> contexts = policy.contexts().stream().map(Context::wireName).toList();
    Map<String, Integer> newest = topics.newest(contexts);
    List<String> now = new ArrayList<>();
    for (String context : contexts) {
      int latest = newest.getOrDefault(context, 1);
      int begun = latest;
      while (begun > 0 && begun(context, begun).isEmpty()) {
        begun--;
      }
      boolean stay = begun > 0 && begun < latest && !finished(context, begun);
      now.add(settings.topic(context, stay ? begun : latest));
    }
    return now.stream().sorted().toList();
  }

  /**
   * Before which instant everything in the topics that are read now was handled; empty if unknown.
   */
  Optional<Instant> until() {
    Instant until = Instant.MAX;
    for (String topic : now()) {
      Optional<Begun> begun = positions.begun(policy.name(), topic);
      if (begun.isEmpty()) {
        return Optional.empty();
      }
      Instant seen = Tally.until(positions.tallies(policy.name(), topic, begun.get().partitions()));
      if (seen == null) {
        return Optional.empty();
      }
      until = seen.isBefore(until) ? seen : until;
    }
    return Optional.of(until);
  }

  /** What was handled in all generations before the one that a topic holds. */
  Handled handledBefore(TopicShape topic) {
    for (Context context : policy.contexts()) {
      int generation = settings.generation(context.wireName(), topic.name());
      for (int before = generation - 1; before > 0; before--) {
        Optional<Begun> begun = begun(context.wireName(), before);
        if (begun.isPresent()) {
          return begun.get().handled().and(tallies(context.wireName(), before, begun.get()));
        }
      }
    }
    return Handled.NOTHING;
  }

  private boolean finished(String context, int generation) {
    Begun begun = begun(context, generation).orElseThrow();
    String topic = settings.topic(context, generation);
    TopicShape there = topics.find(List.of(topic)).get(topic);
    return there == null
        || !there.id().equals(begun.topicId())
        || tallies(context, generation, begun).stream().allMatch(Tally::ended);
  }

  private List<Tally> tallies(String context, int generation, Begun begun) {
    return positions.tallies(
        policy.name(), settings.topic(context, generation), begun.partitions());
  }

  private Optional<Begun> begun(String context, int generation) {
    return positions.begun(policy.name(), settings.topic(context, generation));
  }
}
