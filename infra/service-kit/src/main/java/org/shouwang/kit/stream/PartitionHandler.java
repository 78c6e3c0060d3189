package org.shouwang.kit.stream;

import java.util.List;

/**
 * What happens to the records of one partition while this instance holds it. When it throws, it is
 * thrown away and a new one is opened, which starts from what is durable.
 */
public interface PartitionHandler {
  /** The offset to read from. */
  long position();

  /** Handles records in order; what it did is durable when it returns. Never called with none. */
  void handle(List<EventRecord> batch);

  /** Called now and then, whether or not there are records. */
  default void tick() {}
}
