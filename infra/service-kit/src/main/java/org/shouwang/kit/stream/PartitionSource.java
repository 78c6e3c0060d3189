package org.shouwang.kit.stream;

import java.util.Collection;
import org.apache.kafka.common.TopicPartition;

/** What a {@link GroupConsumer} works for. All methods are called by its one thread. */
public interface PartitionSource {
  /** What to do with the next poll. */
  enum Flow {
    /** Read on. */
    GO_ON,
    /** Read nothing for now. */
    PAUSE,
    /** Throw the handlers away and open new ones, of other topics if those are wanted now. */
    REOPEN
  }

  /** Asked before each poll, with the partitions that are held. */
  default Flow beforePoll(Collection<TopicPartition> held) {
    return Flow.GO_ON;
  }

  /**
   * Called once before the first poll, when all topics exist.
   *
   * @param shapes the topics
   */
  default void prepare(Collection<TopicShape> shapes) {}

  /** Opens a partition that was assigned to this instance, or failed. */
  PartitionHandler open(TopicPartition partition, TopicShape topic);
}
