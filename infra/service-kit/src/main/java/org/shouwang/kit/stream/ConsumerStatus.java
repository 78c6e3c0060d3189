package org.shouwang.kit.stream;

import java.util.Collection;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer is doing.
 *
 * @param partitions how many it holds
 * @param lag records in those that it has not read yet
 * @param caughtUp whether its last poll found nothing more
 * @param trouble why it does not get on, null when it does
 * @param brokerAway whether that is because the broker does not answer
 */
public record ConsumerStatus(
    int partitions, long lag, boolean caughtUp, @Nullable String trouble, boolean brokerAway) {
  /** So many records before a consumer are no backlog yet that somebody should look at. */
  private static final long MUCH = 10_000;

  static final ConsumerStatus STARTING = new ConsumerStatus(0, 0, false, "starting", false);

  /** Of a consumer that reads. */
  static ConsumerStatus of(
      KafkaConsumer<?, ?> reading,
      Collection<TopicPartition> held,
      boolean idle,
      @Nullable String trouble) {
    long lag = 0;
    boolean known = true;
    for (TopicPartition partition : held) {
      OptionalLong behind = reading.currentLag(partition);
      known &= behind.isPresent();
      lag += behind.orElse(0);
    }
    return new ConsumerStatus(
        held.size(), lag, idle && known && lag == 0 && trouble == null, trouble, false);
  }

  /** Whether it does not get on. */
  public boolean inTrouble() {
    return trouble != null;
  }

  /** Whether somebody should look: it does not get on, or much lies before it. */
  public boolean alarming() {
    return inTrouble() || lag > MUCH;
  }

  ConsumerStatus waiting(String forWhat) {
    return new ConsumerStatus(0, lag, false, forWhat, false);
  }

  /** As far as it knows: what has come since, nobody tells it. */
  ConsumerStatus unanswered() {
    return new ConsumerStatus(
        partitions,
        lag,
        false,
        "no heartbeat reached the broker for %d s".formatted(Heartbeat.SESSION.toSeconds()),
        true);
  }

  ConsumerStatus failed(String why) {
    return new ConsumerStatus(partitions, lag, false, why, false);
  }
}
