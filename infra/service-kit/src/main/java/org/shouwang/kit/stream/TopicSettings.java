package org.shouwang.kit.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are named and laid out.
 *
 * @param prefix in front of every topic's name
 * @param partitions per topic of a log's first generation; fixed for a topic's whole life
 * @param replication copies of each partition; with more than one, two must be in sync
 */
@ConfigurationProperties("shouwang.topics")
public record TopicSettings(
    @DefaultValue("shouwang") String prefix,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replication) {
  private static final String GENERATION = ".g";

  /** The topic of a context's first generation, for example {@code shouwang.hazard.events}. */
  public String topic(String context) {
    return prefix + "." + context + ".events";
  }

  /** The topic of any generation; the second one is {@code shouwang.hazard.events.g2}. */
  public String topic(String context, int generation) {
    return generation == 1 ? topic(context) : topic(context) + GENERATION + generation;
  }

  /** The topic of a log's signed checkpoints, for example {@code shouwang.hazard.checkpoints}. */
  public String checkpoints(String context) {
    return prefix + "." + context + ".checkpoints";
  }

  /** Whether two topics hold the same log, in whatever generations. */
  public static boolean sameLog(String one, String other) {
    return withoutGeneration(one).equals(withoutGeneration(other));
  }

  static String withoutGeneration(String topic) {
    return topic.replaceFirst("\\.g[1-9]\\d*$", "");
  }

  /** The generation of a context that a topic holds; 0 if it is none of that context's topics. */
  public int generation(String context, String topic) {
    if (topic.equals(topic(context))) {
      return 1;
    }
    String numbered = topic(context) + GENERATION;
    String rest = topic.startsWith(numbered) ? topic.substring(numbered.length()) : "";
    return rest.matches("[1-9]\\d{0,5}") ? Integer.parseInt(rest) : 0;
  }

  /** The partition in which all events of an aggregate lie: what Kafka's own clients compute. */
  public int partition(String aggregateId) {
    return Partitions.of(aggregateId, partitions);
  }
}
