package org.shouwang.kit.stream;

import java.util.Collection;
import java.util.Map;
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

  /** Opens one of several partitions; one that cannot be opened keeps no other one shut. */
  @FunctionalInterface
  interface Opener {
    PartitionHandler open(TopicPartition partition);
  }

  /**
   * Opens partitions that were assigned to this instance, or failed. What all of them go on from is
   * asked for once, not for each.
   *
   * @param partitions with the topic of each
   */
  Opener opener(Map<TopicPartition, TopicShape> partitions);
}
