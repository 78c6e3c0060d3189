package org.shouwang.kit.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are named and laid out.
 *
 * @param prefix in front of every topic's name
 * @param partitions per topic; fixed for a topic's whole life
 * @param replication copies of each partition; with more than one, two must be in sync
 */
@ConfigurationProperties("shouwang.topics")
public record TopicSettings(
    @DefaultValue("shouwang") String prefix,
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replication) {

  /** The topic of a context, for example {@code shouwang.hazard.events}. */
  public String topic(String context) {
    return prefix + "." + context + ".events";
  }

  /** The partition in which all events of an aggregate lie: what Kafka's own clients compute. */
  public int partition(String aggregateId) {
    return Partitions.of(aggregateId, partitions);
  }
}
