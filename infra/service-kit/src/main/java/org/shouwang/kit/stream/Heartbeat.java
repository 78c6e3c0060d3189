package org.shouwang.kit.stream;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member of a consumer group still reaches its broker: a poll does not tell, for it finds
 * nothing as well where nobody answers.
 */
final class Heartbeat {
  /** By then the group has given its partitions to others, if it could be asked. */
  static final Duration SESSION = Duration.ofSeconds(10);

  private static final String NAME = "last-heartbeat-seconds-ago";

  /** A group takes a new member in when it has given up those who are gone. */
  private static final Duration JOINING = SESSION.multipliedBy(2);

  private final @Nullable Metric ago;
  private final long began = System.nanoTime();

  private Heartbeat(@Nullable Metric ago) {
    this.ago = ago;
  }

  static Heartbeat of(KafkaConsumer<?, ?> member) {
    return new Heartbeat(
        member.metrics().entrySet().stream()
            .filter(metric -> metric.getKey().name().equals(NAME))
            .<Metric>map(metric -> metric.getValue())
            .findAny()
            .orElse(null));
  }

  /** Whether none went out for a whole session; at the beginning, for two. */
  boolean stopped() {
    if (ago == null || !(ago.metricValue() instanceof Number seconds)) {
      return false;
    }
    boolean never = seconds.doubleValue() < 0;
    return never
        ? System.nanoTime() - began > JOINING.toNanos()
        : seconds.doubleValue() > SESSION.toSeconds();
  }
}
