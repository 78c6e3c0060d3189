package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.stream.EventRecord;
import org.shouwang.kit.stream.ParkedEvent;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TestStore;

/**
 * Tests a projection through the real dispatcher and a real store, without Kafka: every event comes
 * twice, memory is dropped before each one, and what is read must equal a rebuild from zero.
 *
 * <pre>{@code
 * var view = ProjectionFixture.of(new OpenHazardsProjection());
 * view.given("hz-1", owner, reported(), rectified());
 * assertThat(view.find("hz-1")).contains(new OpenHazard(…));
 * }</pre>
 *
 * @param <S> the state of a document
 */
public final class ProjectionFixture<S> {
  private static final String TOPIC_ID = "topic-of-the-test";

  private final Projection<S> projection;
  private final TopicSettings topics = new TopicSettings("test", 12, (short) 1);
  private final EventRecords records = new EventRecords(topics);
  private final MongoDatabase database = TestStore.embedded().database();
  private final ViewStore store =
      ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE);
  private final Attempt live;
  private int attempts = 1;

  private ProjectionFixture(Projection<S> projection) {
    this.projection = projection;
    store.pointers().findOrBegin(projection.name(), projection.revision(), Map.of());
    this.live = new Attempt(projection.name(), projection.revision(), 1);
    new ViewDocuments<>(database, live, projection).createIndexes();
  }

  public static <S> ProjectionFixture<S> of(Projection<S> projection) {
    return new ProjectionFixture<>(projection);
  }

  /** The events that follow are older history, entered under the import authority. */
  public ProjectionFixture<S> imported() {
    records.imported();
    return this;
  }

  /** One commit with events of one aggregate. */
  public ProjectionFixture<S> given(String aggregateId, Owner owner, ContractEvent... events) {
    for (EventRecord added : records.commit(aggregateId, owner, events)) {
      feedTwice(added);
    }
    return this;
  }

  /** One document: by its aggregate's id, or by its key with all shards merged. */
  public Optional<S> find(String key) {
    return Optional.ofNullable(all().get(key));
  }

  /** Every document, shards merged. */
  public Map<String, S> all() {
    Map<String, S> now = read(live);
    assertThat(read(rebuilt())).as("a rebuild from zero").isEqualTo(now);
    return now;
  }

  /** The events that could not be folded. */
  public List<ParkedEvent> parked() {
    return store.parking().of(live.collection());
  }

  /** The events so far, as the records of topics. */
  public EventRecords records() {
    return records;
  }

  private void feedTwice(EventRecord added) {
    TopicPartition partition = new TopicPartition(added.topic(), added.partition());
    ViewPartition<S> handler = open(live, partition);
    List<EventRecord> all = records.partitions().get(partition);
    List<EventRecord> again =
        new java.util.ArrayList<>(all.subList((int) handler.position(), (int) added.offset() + 1));
    again.add(added);
    handler.handle(again);
  }

  private Attempt rebuilt() {
    Attempt next = new Attempt(projection.name(), projection.revision(), ++attempts);
    records.partitions().forEach((partition, all) -> open(next, partition).handle(all));
    return next;
  }

  private ViewPartition<S> open(Attempt attempt, TopicPartition partition) {
    TopicShape shape = new TopicShape(partition.topic(), TOPIC_ID, topics.partitions());
    return new ViewPartition<>(store, attempt, projection, partition, shape, 100);
  }

  private Map<String, S> read(Attempt attempt) {
    View<S> view = new View<>(projection, store, topics, java.time.Duration.ofSeconds(1));
    return new Reading<>(
            view, attempt, projection, new ViewDocuments<>(database, attempt, projection))
        .all();
  }
}
