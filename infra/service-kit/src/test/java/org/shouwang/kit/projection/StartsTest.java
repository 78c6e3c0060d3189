package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.Tally;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TestStore;

class StartsTest {
  private static final TopicShape TOPIC = new TopicShape("t.hazard.events", "id", 3);
  private static final Attempt ATTEMPT = new Attempt("ways", 1, 1, Map.of());

  private final MongoDatabase database = TestStore.embedded().database();
  private final Parking parking = new Parking(database, Clock.systemUTC());
  private final ViewStore store = ViewStore.of(database, parking, Failpoints.NONE);

  @Test
  void beginWhatHasNoCheckpointAndLeaveTheOthersWhereTheyAre() {
    Checkpoint begun = new Checkpoint("id", 41, "event-41", Tally.BEGINNING, null);
    store.checkpoints().begin(ATTEMPT.collection(), Map.of(partition(1), begun));

    Starts starts = Starts.read(store, ATTEMPT, all());

    assertThat(starts.checkpoint(partition(1))).isEqualTo(begun);
    assertThat(starts.checkpoint(partition(0))).isEqualTo(Checkpoint.start("id"));
    assertThat(store.checkpoints().find(ATTEMPT.collection(), all().keySet()))
        .containsOnlyKeys(partition(0), partition(1), partition(2));
  }

  @Test
  void anAggregateIsBlockedInItsPartitionAlone() {
    park(partition(0), 7, "HZ-1");
    park(partition(0), 8, "HZ-2");
    park(partition(2), 7, "HZ-3");

    Starts starts = Starts.read(store, ATTEMPT, all());

    assertThat(starts.blocked(partition(0))).containsExactlyInAnyOrder("HZ-1", "HZ-2");
    assertThat(starts.blocked(partition(1))).isEmpty();
    assertThat(starts.blocked(partition(2))).containsExactly("HZ-3");
  }

  private void park(TopicPartition partition, long offset, String subject) {
    EventRecord record =
        new EventRecord(
            partition.topic(),
            partition.partition(),
            offset,
            subject,
            Map.of(),
            new byte[] {'{', '}'});
    parking.park(ATTEMPT.collection(), record, subject, false);
  }

  private static Map<TopicPartition, TopicShape> all() {
    Map<TopicPartition, TopicShape> all = new HashMap<>();
    for (int p = 0; p < TOPIC.partitions(); p++) {
      all.put(partition(p), TOPIC);
    }
    return all;
  }

  private static TopicPartition partition(int partition) {
    return new TopicPartition(TOPIC.name(), partition);
  }
}
