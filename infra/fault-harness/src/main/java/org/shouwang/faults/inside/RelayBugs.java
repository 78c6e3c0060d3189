package org.shouwang.faults.inside;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.failpoint.Failpoints;

/** What the relay does wrong under a bug. */
public final class RelayBugs {
  private static @Nullable KafkaProducer<?, ?> waiting;

  private RelayBugs() {}

  public static void commitLater(KafkaProducer<?, ?> producer) {
    waiting = producer;
  }

  public static void reachedThenCommit(Failpoints failpoints, Failpoints.Point point) {
    failpoints.reached(point);
    if (point == Failpoints.Point.POSITION_MOVED && waiting != null) {
      waiting.commitTransaction();
    }
  }

  public static boolean alwaysHeld(Object lease) {
    return true;
  }

  @SuppressWarnings("unchecked") // as the kit declares it
  public static Map<String, Object> unfenced(Object settings, String transactionalId) {
    Map<String, Object> all =
        new HashMap<>(
            (Map<String, Object>)
                Objects.requireNonNull(Original.call(settings, "producer", transactionalId)));
    all.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId + UUID.randomUUID());
    return all;
  }
}
