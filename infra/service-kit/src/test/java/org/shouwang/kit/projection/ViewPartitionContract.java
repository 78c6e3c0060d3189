package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.kit.projection.Hazards.DONGGANG;
import static org.shouwang.kit.projection.Hazards.SONGBEI;
import static org.shouwang.kit.projection.Hazards.confirmed;
import static org.shouwang.kit.projection.Hazards.rectified;
import static org.shouwang.kit.projection.Hazards.reported;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.EnvelopeHeaders;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.projection.HazardWays.Stage;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.ParkedEvent;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TestStore;

/** What one partition of a view does with its events, on every store. */
abstract class ViewPartitionContract {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final TopicSettings TOPICS = new TopicSettings("t", 4, (short) 1);

  private final MongoDatabase database = store().database();
  private final EventRecords records = new EventRecords(TOPICS);
  private Failpoints failpoints = Failpoints.NONE;

  abstract TestStore store();

  @Test
  void foldsEachEventOnceThoughItComesTwice() {
    var view = ProjectionFixture.of(new HazardWays());
    view.given("hz-1", DONGGANG, reported(), confirmed(), rectified());
    view.given("hz-1", DONGGANG, rectified());
    assertThat(view.find("hz-1"))
        .contains(new HazardWay("ent-7", Stage.RECTIFIED, Hazards.MORNING, 2));
    assertThat(view.parked()).isEmpty();
  }

  @Test
  void mergesShardsOfAllPartitions() {
    var view = ProjectionFixture.of(new HazardCounts());
    for (int i = 0; i < 40; i++) {
      view.given("hz-" + i, i % 4 == 0 ? SONGBEI : DONGGANG, reported(), confirmed());
    }
    assertThat(view.find("371102").orElseThrow().reported()).isEqualTo(30);
    assertThat(view.find("230109").orElseThrow().reportedByDay()).containsEntry("2026-03-02", 10L);
  }

  @Test
  void givesTheSameWhateverTheInterleavingOfPartitions() {
    var counts = new HazardCounts();
    someHistory();
    Map<String, HazardCounts.Counts> expected = null;
    for (int seed = 1; seed <= 5; seed++) {
      Attempt attempt = new Attempt(counts.name(), 1, seed);
      feedShuffled(counts, attempt, new Random(seed));
      Map<String, HazardCounts.Counts> found = all(counts, attempt);
      expected = expected == null ? found : expected;
      assertThat(found).as("seed " + seed).isEqualTo(expected);
    }
    assertThat(expected).hasSize(2);
  }

  @Test
  void appliesNothingTwiceAfterDyingBetweenDocumentsAndCheckpoint() throws InterruptedException {
    var ways = new HazardWays();
    var counts = new HazardCounts();
    someHistory();
    for (Projection<?> projection : List.of(ways, counts)) {
      Attempt straight = new Attempt(projection.name(), 1, 1);
      records.partitions().forEach((p, all) -> open(projection, straight, p).handle(all));
      Attempt dying = new Attempt(projection.name(), 1, 2);
      records
          .partitions()
          .forEach(
              (p, all) -> {
                failpoints =
                    point -> {
                      throw new IllegalStateException("killed at " + point);
                    };
                var killed = open(projection, dying, p);
                List<EventRecord> half = all.subList(0, all.size() / 2 + 1);
                assertThatThrownBy(() -> killed.handle(half)).hasMessageContaining("PROJECTED");
                failpoints = Failpoints.NONE;
                open(projection, dying, p).handle(all);
              });
      assertThat(new Comparison(database, () -> {}).compare(straight, dying).words())
          .startsWith("identical");
    }
  }

  @Test
  void comparesFillingsByContentNotByTheOrderOfFields() throws InterruptedException {
    Attempt one = new Attempt("compared", 1, 1);
    Attempt other = new Attempt("compared", 1, 2);
    String grown = "{_id: 'a', way: {from: 1, to: 2}, days: [{d: 1, n: 2}], late: 3}";
    String asLate = "{_id: 'a', late: 3, days: [{n: 2, d: 1}], way: {to: 2, from: 1}}";
    database.getCollection(one.collection()).insertOne(Document.parse(grown));
    database.getCollection(other.collection()).insertOne(Document.parse(asLate));
    Comparison comparison = new Comparison(database, () -> {});
    assertThat(comparison.compare(one, other))
        .isEqualTo(new Comparison.Result(true, "identical: 1 documents"));
    for (String change : List.of("{late: 4}", "{'way.to': 3}", "{days: [{n: 3, d: 1}]}")) {
      database
          .getCollection(other.collection())
          .updateOne(new Document("_id", "a"), new Document("$set", Document.parse(change)));
      assertThat(comparison.compare(one, other))
          .isEqualTo(
              new Comparison.Result(
                  false, "different: 1 documents live, 1 rebuilt; for example [a]"));
      database
          .getCollection(other.collection())
          .replaceOne(new Document("_id", "a"), Document.parse(asLate));
    }
  }

  @Test
  void parksAPoisonEventAndWhatFollowsItInItsAggregateOnly() {
    var ways = new HazardWays();
    Attempt attempt = new Attempt(ways.name(), 1, 1);
    records.commit("hz-1", DONGGANG, reported());
    EventRecord good = records.commit("hz-1", DONGGANG, confirmed()).getFirst();
    records.commit("hz-1", DONGGANG, rectified());
    TopicPartition partition = new TopicPartition(good.topic(), good.partition());
    List<EventRecord> all = new ArrayList<>(records.partitions().get(partition));
    all.set(1, withValue(good, "{\"no\":\"sense\"}"));
    String other = neighbour("hz-1");
    all.addAll(records.commit(other, DONGGANG, reported()));

    ViewPartition<HazardWay> handler = open(ways, attempt, partition);
    handler.handle(all);
    assertThat(all(ways, attempt).get("hz-1").stage()).isEqualTo(Stage.REPORTED);
    assertThat(all(ways, attempt)).containsKey(other);
    Parking parking = new Parking(database, Clock.systemUTC());
    List<ParkedEvent> parked = parking.of(attempt.collection());
    assertThat(parked).extracting(ParkedEvent::queued).containsExactly(false, true);
    assertThat(parked.getFirst().reason()).contains("hazard.confirmed");

    // A retry that fails again changes nothing; mended, the queue behind it is released in order.
    parking.requestRetry(attempt.collection(), "hz-1");
    handler.tick();
    assertThat(parking.count(attempt.collection())).isEqualTo(2);
    parking.release(parked.subList(0, 1));
    parking.park(attempt.collection(), good, "mended", false);
    parking.requestRetry(attempt.collection(), "hz-1");
    open(ways, attempt, partition).tick();
    assertThat(parking.count(attempt.collection())).isZero();
    assertThat(all(ways, attempt).get("hz-1").stage()).isEqualTo(Stage.RECTIFIED);
  }

  @Test
  void hasParkedBeforeItsCheckpointMoves() {
    var ways = new HazardWays();
    Attempt attempt = new Attempt(ways.name(), 1, 1);
    TopicPartition partition = poisoned("hz-1", 1);
    List<EventRecord> all = records.partitions().get(partition);
    failpoints =
        point -> {
          throw new IllegalStateException("killed at " + point);
        };
    ViewPartition<HazardWay> killed = open(ways, attempt, partition);
    assertThatThrownBy(() -> killed.handle(all)).hasMessageContaining("PROJECTED");
    Parking parking = new Parking(database, Clock.systemUTC());
    assertThat(parking.count(attempt.collection())).isEqualTo(2);
    failpoints = Failpoints.NONE;
    ViewPartition<HazardWay> again = open(ways, attempt, partition);
    assertThat(again.position()).as("the checkpoint has not moved").isZero();
    again.handle(all);
    assertThat(parking.count(attempt.collection())).as("parked once").isEqualTo(2);
    assertThat(open(ways, attempt, partition).position()).isEqualTo(2);
  }

  @Test
  void passesOverAnEventThatWasGivenUpAndAppliesWhatWaitedBehindIt() {
    var ways = new HazardWays();
    Attempt attempt = new Attempt(ways.name(), 1, 1);
    TopicPartition partition = poisoned("hz-1", 1);
    List<EventRecord> all = records.partitions().get(partition);
    ViewPartition<HazardWay> handler = open(ways, attempt, partition);
    handler.handle(all);
    Parking parking = new Parking(database, Clock.systemUTC());
    assertThat(parking.of(attempt.collection()))
        .extracting(ParkedEvent::queued)
        .containsExactly(false, true);

    parking.giveUp(parking.of(attempt.collection()).getFirst(), "acc-operator", "nobody needs it");
    handler.tick();
    assertThat(parking.count(attempt.collection())).isZero();
    assertThat(all(ways, attempt).get("hz-1").stage()).isEqualTo(Stage.RECTIFIED);

    // Whoever fills the view anew passes it over too, and comes to the same.
    Attempt next = new Attempt(ways.name(), 1, 2);
    open(ways, next, partition).handle(all);
    assertThat(parking.count(next.collection())).isZero();
    assertThat(all(ways, next)).isEqualTo(all(ways, attempt));
  }

  @Test
  void figuresOverManyStayIncompleteUntilTheViewIsFilledWithoutWhatWasGivenUp() {
    var counts = new HazardCounts();
    Attempt attempt = new Attempt(counts.name(), 1, 1);
    TopicPartition partition = poisoned("hz-1", 0);
    records.commit(neighbour("hz-1"), DONGGANG, reported());
    List<EventRecord> all = records.partitions().get(partition);
    ViewPartition<HazardCounts.Counts> handler = open(counts, attempt, partition);
    handler.handle(all);
    Parking parking = new Parking(database, Clock.systemUTC());
    parking.giveUp(parking.of(attempt.collection()).getFirst(), "acc-operator", "nobody needs it");
    handler.tick();
    assertThat(freshness(counts, attempt).incomplete()).isTrue();
    assertThat(parking.of(attempt.collection()).getFirst().reason()).startsWith("given up");

    Attempt next = new Attempt(counts.name(), 1, 2);
    open(counts, next, partition).handle(all);
    assertThat(freshness(counts, next).incomplete()).isFalse();
    assertThat(all(counts, next).get(DONGGANG.district()).reported()).isEqualTo(1);
  }

  @Test
  void parksAnUnknownTypeAndNeverSkipsIt() {
    var counts = new HazardCounts();
    Attempt attempt = new Attempt(counts.name(), 1, 1);
    EventRecord known = records.commit("hz-1", DONGGANG, reported()).getFirst();
    Map<String, byte[]> headers = new HashMap<>(known.headers());
    headers.put(
        EnvelopeHeaders.TYPE, "org.shouwang.hazard.reported.v99".getBytes(StandardCharsets.UTF_8));
    TopicPartition partition = new TopicPartition(known.topic(), known.partition());
    open(counts, attempt, partition)
        .handle(
            List.of(
                new EventRecord(
                    known.topic(), known.partition(), 0, known.subject(), headers, known.value())));
    assertThat(
            new Parking(database, Clock.systemUTC()).of(attempt.collection()).getFirst().reason())
        .contains("unknown")
        .contains("v99");
  }

  @Test
  void holdsAnEventThatCameTooEarly() {
    var ways = new HazardWays();
    Attempt attempt = new Attempt(ways.name(), 1, 1);
    EventRecord first = records.commit("hz-1", DONGGANG, reported()).getFirst();
    records.commit("hz-1", DONGGANG, confirmed());
    EventRecord third = records.commit("hz-1", DONGGANG, rectified()).getFirst();
    TopicPartition partition = new TopicPartition(first.topic(), first.partition());
    open(ways, attempt, partition).handle(List.of(first, third));
    assertThat(all(ways, attempt).get("hz-1").stage()).isEqualTo(Stage.REPORTED);
    assertThat(
            new Parking(database, Clock.systemUTC()).of(attempt.collection()).getFirst().reason())
        .isEqualTo("expected sequence 1, got 2");
  }

  @Test
  void saysThatFiguresAreIncompleteWhenAnEventOfAnyAggregateWasLost() {
    var counts = new HazardCounts();
    someHistory();
    TopicPartition partition = records.partitions().keySet().iterator().next();
    records.marker(partition, NOON);
    List<EventRecord> all = List.copyOf(records.partitions().get(partition));
    Attempt whole = new Attempt(counts.name(), 1, 1);
    open(counts, whole, partition).handle(all);
    open(counts, whole, partition).handle(List.of(all.getLast()));
    assertThat(freshness(counts, whole).incomplete()).isFalse();

    List<EventRecord> some = new ArrayList<>(all);
    some.remove(all.size() / 2);
    Attempt lacking = new Attempt(counts.name(), 1, 2);
    open(counts, lacking, partition).handle(some.subList(0, 3));
    open(counts, lacking, partition).handle(some.subList(2, some.size()));
    Freshness freshness = freshness(counts, lacking);
    assertThat(freshness.incomplete()).isTrue();
    assertThat(freshness.gaps()).singleElement().asString().startsWith("1 of ");

    // Later markers with the same loss do not make it whole.
    EventRecord later = records.marker(partition, NOON);
    open(counts, lacking, partition).handle(List.of(some.getLast(), later));
    assertThat(freshness(counts, lacking).incomplete()).isTrue();
  }

  @Test
  void knowsALogUpToTheHeartbeatOnceEveryPartitionHasComeThere() {
    var counts = new HazardCounts();
    Attempt attempt = new Attempt(counts.name(), 1, 1);
    someHistory();
    for (int p = 0; p < TOPICS.partitions(); p++) {
      assertThat(freshness(counts, attempt).knownAt()).isNull();
      TopicPartition partition = new TopicPartition(TOPICS.topic("hazard"), p);
      records.marker(partition, NOON);
      open(counts, attempt, partition).handle(records.partitions().get(partition));
    }
    assertThat(freshness(counts, attempt).knownAt()).isEqualTo(NOON);

    TopicPartition first = new TopicPartition(TOPICS.topic("hazard"), 0);
    List<EventRecord> before = List.copyOf(records.partitions().get(first));
    EventRecord heartbeat = records.marker(first, NOON.plusSeconds(60));
    open(counts, attempt, first).handle(List.of(before.getLast(), heartbeat));
    Freshness freshness = freshness(counts, attempt);
    assertThat(freshness.knownAt()).isEqualTo(NOON.plusSeconds(60));
    assertThat(freshness.provisionalAt(NOON)).isFalse();
    assertThat(freshness.provisionalAt(NOON.plusSeconds(60))).isTrue();
  }

  @Test
  void refusesToGoOnFromACheckpointOfAnotherHistory() {
    var ways = new HazardWays();
    Attempt attempt = new Attempt(ways.name(), 1, 1);
    EventRecord first = records.commit("hz-1", DONGGANG, reported()).getFirst();
    TopicPartition partition = new TopicPartition(first.topic(), first.partition());
    open(ways, attempt, partition).handle(List.of(first));
    EventRecord foreign = new EventRecords(TOPICS).commit("hz-1", DONGGANG, confirmed()).getFirst();
    Map<String, byte[]> headers = new HashMap<>(foreign.headers());
    headers.put(EnvelopeHeaders.ID, "another".getBytes(StandardCharsets.UTF_8));
    var other =
        new EventRecord(foreign.topic(), foreign.partition(), 0, "hz-1", headers, foreign.value());
    ViewPartition<HazardWay> handler = open(ways, attempt, partition);
    assertThatThrownBy(() -> handler.handle(List.of(other)))
        .isInstanceOf(CheckpointUnfitException.class)
        .hasMessageContaining("rebuild");
  }

  @Test
  void doesNotGoOnInATopicThatWasMadeAnew() {
    var ways = new HazardWays();
    Attempt attempt = new Attempt(ways.name(), 1, 1);
    EventRecord first = records.commit("hz-1", DONGGANG, reported()).getFirst();
    TopicPartition partition = new TopicPartition(first.topic(), first.partition());
    open(ways, attempt, partition).handle(List.of(first));
    assertThatThrownBy(() -> open(ways, attempt, partition, "another"))
        .isInstanceOf(CheckpointUnfitException.class)
        .hasMessageContaining("made anew");
  }

  @Test
  void givesWayToAnInstanceThatIsAhead() {
    var ways = new HazardWays();
    Attempt attempt = new Attempt(ways.name(), 1, 1);
    EventRecord first = records.commit("hz-1", DONGGANG, reported()).getFirst();
    EventRecord second = records.commit("hz-1", DONGGANG, confirmed()).getFirst();
    TopicPartition partition = new TopicPartition(first.topic(), first.partition());
    ViewPartition<HazardWay> frozen = open(ways, attempt, partition);
    open(ways, attempt, partition).handle(List.of(first, second));
    assertThatThrownBy(() -> frozen.handle(List.of(first))).isInstanceOf(StaleViewException.class);
    assertThat(all(ways, attempt).get("hz-1").stage()).isEqualTo(Stage.CONFIRMED);
  }

  /** A hazard of three events, of which one cannot be decoded. */
  private TopicPartition poisoned(String hazard, int which) {
    EventRecord first = records.commit(hazard, DONGGANG, reported()).getFirst();
    records.commit(hazard, DONGGANG, confirmed());
    records.commit(hazard, DONGGANG, rectified());
    TopicPartition partition = new TopicPartition(first.topic(), first.partition());
    List<EventRecord> all = records.partitions().get(partition);
    all.set(which, withValue(all.get(which), "{\"no\":\"sense\"}"));
    return partition;
  }

  private void someHistory() {
    for (int i = 0; i < 30; i++) {
      records.commit("hz-" + i, i % 3 == 0 ? SONGBEI : DONGGANG, reported(), confirmed());
      records.commit("hz-" + i % 7, DONGGANG, rectified());
    }
  }

  private void feedShuffled(Projection<?> projection, Attempt attempt, Random random) {
    Map<TopicPartition, ViewPartition<?>> handlers = new HashMap<>();
    Map<TopicPartition, Integer> next = new HashMap<>();
    List<TopicPartition> left = new ArrayList<>(records.partitions().keySet());
    left.forEach(p -> handlers.put(p, open(projection, attempt, p)));
    while (!left.isEmpty()) {
      TopicPartition p = left.get(random.nextInt(left.size()));
      List<EventRecord> all = records.partitions().get(p);
      int from = next.getOrDefault(p, 0);
      int to = Math.min(all.size(), from + 1 + random.nextInt(5));
      handlers.get(p).handle(all.subList(from, to));
      next.put(p, to);
      if (to == all.size()) {
        left.remove(p);
      }
    }
  }

  private <S> ViewPartition<S> open(
      Projection<S> projection, Attempt attempt, TopicPartition partition) {
    return open(projection, attempt, partition, "id");
  }

  private <S> ViewPartition<S> open(
      Projection<S> projection, Attempt attempt, TopicPartition partition, String topicId) {
    ViewStore store =
        ViewStore.of(
            database, new Parking(database, Clock.systemUTC()), point -> failpoints.reached(point));
    return new ViewPartition<>(
        store, attempt, projection, partition, new TopicShape(partition.topic(), topicId, 4), 3);
  }

  private <S> Map<String, S> all(Projection<S> projection, Attempt attempt) {
    return reading(projection, attempt).all();
  }

  private Freshness freshness(Projection<?> projection, Attempt attempt) {
    return reading(projection, attempt).freshness();
  }

  private <S> Reading<S> reading(Projection<S> projection, Attempt attempt) {
    ViewStore store =
        ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE);
    return new Reading<>(
        new View<>(projection, store, TOPICS, Duration.ZERO),
        attempt,
        projection,
        new ViewDocuments<>(database, attempt, projection));
  }

  private static EventRecord withValue(EventRecord of, String value) {
    return new EventRecord(
        of.topic(),
        of.partition(),
        of.offset(),
        of.subject(),
        of.headers(),
        value.getBytes(StandardCharsets.UTF_8));
  }

  private static String neighbour(String id) {
    for (int i = 100; true; i++) {
      if (TOPICS.partition("hz-" + i) == TOPICS.partition(id)) {
        return "hz-" + i;
      }
    }
  }
}
