package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.kit.projection.Hazards.DONGGANG;
import static org.shouwang.kit.projection.Hazards.confirmed;
import static org.shouwang.kit.projection.Hazards.reported;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TestStore;

/** When a view shows what a token names: not a record earlier. */
class VisibleTest {
  private static final TopicSettings TOPICS = new TopicSettings("t", 4, (short) 1);
  private static final String TOPIC = TOPICS.topic("hazard");

  private final MongoDatabase database = TestStore.embedded().database();
  private final ViewStore store =
      ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE);
  private final HazardWays ways = new HazardWays();
  private final Attempt live = store.pointers().findOrBegin(ways.name(), 1, Map.of()).live();
  private final View<HazardWay> view = new View<>(ways, store, TOPICS, Duration.ZERO);
  private final EventRecords records = new EventRecords(TOPICS);
  private final Map<Integer, ViewPartition<HazardWay>> handlers = new HashMap<>();

  @Test
  void aPartOfACommitIsNotTheCommit() {
    List<EventRecord> commit = records.commit("hz-1", DONGGANG, reported(), confirmed());
    ReadToken token = ReadToken.parse(EventRecords.after(commit));
    assertThat(view.awaitVisible(token)).isFalse();
    feed(commit.getFirst());
    assertThat(view.awaitVisible(token)).isFalse();
    feed(commit.getLast());
    assertThat(view.awaitVisible(token)).isTrue();
  }

  @Test
  void eachPartitionThatACommitTouchesMustHaveComeToIt() {
    EventRecord here = records.commit("hz-1", DONGGANG, reported()).getFirst();
    EventRecord elsewhere = records.commit(elsewhere(here), DONGGANG, reported()).getFirst();
    ReadToken token =
        new ReadToken("hazard", 1, 1, Map.of(here.partition(), 0, elsewhere.partition(), 0));
    feed(here);
    assertThat(view.awaitVisible(token)).isFalse();
    feed(elsewhere);
    assertThat(view.awaitVisible(token)).isTrue();
  }

  @Test
  void whereTheTokenIsOfAnotherGenerationEveryPartitionMustHaveComeBehindTheCommit() {
    records.commit("hz-1", DONGGANG, reported(), confirmed()).forEach(this::feed);
    ReadToken token = new ReadToken("hazard", 2, 1, Map.of(0, 1));
    for (int p = 0; p < TOPICS.partitions(); p++) {
      assertThat(view.awaitVisible(token)).as("before partition %d has come there", p).isFalse();
      feed(records.marker(new TopicPartition(TOPIC, p), Hazards.MORNING));
    }
    assertThat(view.awaitVisible(token)).isTrue();
  }

  /** A hazard of another partition. */
  private static String elsewhere(EventRecord than) {
    int i = 2;
    while (TOPICS.partition("hz-" + i) == than.partition()) {
      i++;
    }
    return "hz-" + i;
  }

  private void feed(EventRecord next) {
    handlers
        .computeIfAbsent(
            next.partition(),
            p ->
                new ViewPartition<>(
                    store,
                    live,
                    ways,
                    new TopicPartition(TOPIC, p),
                    new TopicShape(TOPIC, "id", TOPICS.partitions()),
                    10))
        .handle(List.of(next));
  }
}
