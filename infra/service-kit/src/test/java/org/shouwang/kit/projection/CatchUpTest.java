package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.stream.KafkaSettings;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TestStore;

/** A consumer that is closed already shows who is asked, and who is not. */
class CatchUpTest {
  private static final TopicPartition PARTITION = new TopicPartition("t.hazard.events", 0);

  private final MongoDatabase database = TestStore.embedded().database();
  private final HazardWays ways = new HazardWays();
  private final CatchUp<HazardWays.HazardWay> catchUp =
      new CatchUp<>(
          ways,
          ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE),
          new Attempt(ways.name(), 1, 1),
          Map.of(PARTITION.topic(), new TopicShape(PARTITION.topic(), "topic-id", 1)),
          Map.of(PARTITION, 7L),
          10,
          () -> true);

  @Test
  void asksNeitherStoreNorBrokerWhereNothingCame() {
    try (var consumer = Filling.consumer(new KafkaSettings("127.0.0.1:1", 10))) {
      consumer.close();
      catchUp.upTo(consumer, Map.of(PARTITION, 7L));
      catchUp.upTo(consumer, Map.of(PARTITION, 5L));
    }

    assertThat(database.getCollection("checkpoints").countDocuments()).isZero();
  }

  @Test
  void asksBothWhereSomethingCame() {
    KafkaConsumer<String, byte[]> consumer = Filling.consumer(new KafkaSettings("127.0.0.1:1", 10));
    consumer.close();

    assertThatThrownBy(() -> catchUp.upTo(consumer, Map.of(PARTITION, 8L)))
        .hasMessageContaining("closed");
    assertThat(database.getCollection("checkpoints").countDocuments()).isOne();
  }
}
