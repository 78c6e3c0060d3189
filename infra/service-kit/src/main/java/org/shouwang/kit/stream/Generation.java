package org.shouwang.kit.stream;

/**
 * One writing of a log into a topic (代). The number of partitions is fixed for its whole life: to
 * change it, or when a topic lost records, the log is written once more into the next one.
 *
 * @param number from 1
 * @param partitions how many the topic has
 */
public record Generation(int number, int partitions) {
  /** Each log's first, with as many partitions as are configured. */
  public static Generation first(TopicSettings settings) {
    return new Generation(1, settings.partitions());
  }

  /** The partition in which all events of an aggregate lie: what Kafka's own clients compute. */
  public int partition(String aggregateId) {
    return Partitions.of(aggregateId, partitions);
  }
}
