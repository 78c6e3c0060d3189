package org.shouwang.kit.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.contracts.Context;
import org.shouwang.kit.stream.Generation;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;

/**
 * One filling of a view; each has a collection of its own, and stays with the topics that it was
 * begun with.
 *
 * @param view the view's name
 * @param revision the projection's revision that fills it
 * @param number counts the view's fillings, from 1
 * @param generations by context, which topic it is filled from; the first where nothing is said
 */
public record Attempt(String view, int revision, int number, Map<String, Generation> generations) {
  public Attempt {
    generations = Map.copyOf(generations);
  }

  /** Filled from the first generation of every log. */
  Attempt(String view, int revision, int number) {
    this(view, revision, number, Map.of());
  }

  /** The collection, for example {@code open_hazards_r3_1}. */
  public String collection() {
    return prefix(view) + revision + "_" + number;
  }

  /** What all collections of a view begin with. */
  static String prefix(String view) {
    return view.replace('-', '_') + "_r";
  }

  /** What it is filled from in one log. */
  Generation from(Context context, TopicSettings settings) {
    return generations.getOrDefault(context.wireName(), Generation.first(settings));
  }

  /** The topics that it is filled from. */
  List<String> topics(Collection<Context> contexts, TopicSettings settings) {
    return contexts.stream()
        .map(context -> settings.topic(context.wireName(), from(context, settings).number()))
        .sorted()
        .toList();
  }

  /** The partitions of one log's topic, from 0. */
  List<TopicPartition> partitions(Context context, TopicSettings settings) {
    Generation from = from(context, settings);
    String topic = settings.topic(context.wireName(), from.number());
    return IntStream.range(0, from.partitions())
        .mapToObj(p -> new TopicPartition(topic, p))
        .toList();
  }

  /** The partitions of all its topics. */
  List<TopicPartition> partitions(Collection<Context> contexts, TopicSettings settings) {
    List<TopicPartition> all = new ArrayList<>();
    contexts.forEach(context -> all.addAll(partitions(context, settings)));
    return all;
  }

  /** What a filling from these topics is filled from. */
  static Map<String, Generation> generations(
      Collection<Context> contexts, Collection<TopicShape> topics, TopicSettings settings) {
    Map<String, Generation> generations = new TreeMap<>();
    for (Context context : contexts) {
      for (TopicShape topic : topics) {
        int number = settings.generation(context.wireName(), topic.name());
        if (number > 0) {
          generations.put(context.wireName(), new Generation(number, topic.partitions()));
        }
      }
    }
    return generations;
  }
}
