package org.shouwang.kit.stream;

/**
 * What identifies a topic.
 *
 * @param name its name
 * @param id its id; a topic that was deleted and made anew has another one
 * @param partitions how many it has
 */
public record TopicShape(String name, String id, int partitions) {
  /** The partition in which all events of an aggregate lie. */
  public int partition(String aggregateId) {
    return Partitions.of(aggregateId, partitions);
  }
}
