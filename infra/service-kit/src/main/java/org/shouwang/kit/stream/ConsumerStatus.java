package org.shouwang.kit.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a consumer is doing.
 *
 * @param partitions how many it holds
 * @param lag records in those that it has not read yet
 * @param caughtUp whether its last poll found nothing more
 * @param trouble why it does not get on, null when it does
 */
public record ConsumerStatus(int partitions, long lag, boolean caughtUp, @Nullable String trouble) {
  static final ConsumerStatus STARTING = new ConsumerStatus(0, 0, false, "starting");

  static ConsumerStatus reading(
      int partitions, long lag, boolean caughtUp, @Nullable String trouble) {
    return new ConsumerStatus(partitions, lag, caughtUp && trouble == null, trouble);
  }

  ConsumerStatus waiting(String forWhat) {
    return new ConsumerStatus(0, lag, false, forWhat);
  }

  ConsumerStatus failed(String why) {
    return new ConsumerStatus(partitions, lag, false, why);
  }
}
