package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.kit.projection.Hazards.DONGGANG;
import static org.shouwang.kit.projection.Hazards.confirmed;
import static org.shouwang.kit.projection.Hazards.rectified;
import static org.shouwang.kit.projection.Hazards.reported;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.hazard.HazardConfirmedV1;
import org.shouwang.contracts.hazard.HazardRectifiedV1;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.Place;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.stream.TopicShape;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestStore;

/** Which documents an event touches, told by what earlier events of its aggregate left. */
class RecallingTest {
  private static final TopicSettings TOPICS = new TopicSettings("t", 1, (short) 1);

  /**
   * Either how many events went to an address, or, under an aggregate's id, where it was confirmed.
   */
  record Post(int events, @Nullable Long confirmed) {}

  /** Sends rectifications to one address before the confirmation, and to another one after it. */
  private static final class Addressed implements Projection<Post> {
    @Override
    public String name() {
      return "addressed";
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public Set<Context> contexts() {
      return Set.of(Context.HAZARD);
    }

    @Override
    public Shape shape() {
      return Shape.SHARDED;
    }

    @Override
    public Class<Post> state() {
      return Post.class;
    }

    @Override
    public boolean handles(Class<? extends ContractEvent> type) {
      return type == HazardConfirmedV1.class || type == HazardRectifiedV1.class;
    }

    @Override
    public @Nullable String recalls(ContractEvent event, EventEnvelope envelope) {
      return event instanceof HazardRectifiedV1 ? envelope.subject() : null;
    }

    @Override
    public List<String> keys(ContractEvent event, EventEnvelope envelope) {
      return change(event, envelope, null).keys();
    }

    @Override
    public Post initial(String key) {
      return new Post(0, null);
    }

    @Override
    public Post fold(Post post, ContractEvent event, EventEnvelope envelope) {
      return new Post(post.events(), place(envelope));
    }

    @Override
    public Change<Post> change(
        ContractEvent event, EventEnvelope envelope, @Nullable Post recalled) {
      if (event instanceof HazardConfirmedV1) {
        return new Change<>(List.of(envelope.subject()), post -> fold(post, event, envelope));
      }
      Long confirmed = recalled == null ? null : recalled.confirmed();
      boolean after = confirmed != null && confirmed < place(envelope);
      return new Change<>(
          List.of(after ? "after" : "before"), post -> new Post(post.events() + 1, null));
    }

    private static long place(EventEnvelope envelope) {
      return Place.of(envelope.commit(), envelope.index());
    }

    @Override
    public Post merge(Post one, Post other) {
      return new Post(one.events() + other.events(), one.confirmed());
    }
  }

  @Test
  void theSameWhetherTheyComeOneByOneOrInOneGo() {
    var view = ProjectionFixture.of(new Addressed());
    view.given("hz-1", DONGGANG, rectified(), confirmed(), rectified());
    view.given("hz-2", DONGGANG, rectified());
    view.given("hz-1", DONGGANG, rectified());
    assertThat(view.find("before").orElseThrow().events()).isEqualTo(2);
    assertThat(view.find("after").orElseThrow().events()).isEqualTo(2);
    assertThat(view.parked()).isEmpty();
  }

  @Test
  void whatIsRecalledMayBeAheadOfWhatComesAgain() {
    MongoDatabase database = TestStore.embedded().database();
    ViewStore store =
        ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE);
    EventRecords records = new EventRecords(TOPICS);
    records.commit("hz-1", DONGGANG, reported(), rectified(), confirmed(), rectified());
    Attempt whole = new Attempt("addressed", 1, 1);
    fill(store, whole, records);
    // Another process stored the aggregate's document and died before all others.
    Attempt torn = new Attempt("addressed", 1, 2);
    for (Document document : database.getCollection(whole.collection()).find()) {
      if (document.getString("_id").startsWith("hz-1@")) {
        database.getCollection(torn.collection()).insertOne(document);
      }
    }
    fill(store, torn, records);
    assertThat(documents(database, torn)).isEqualTo(documents(database, whole)).hasSize(3);
  }

  /**
   * Only what is recalled tells which document to load, so it is loaded while the event is folded.
   */
  @Test
  void whatTheStoreCannotTellJustThenIsNoFaultOfTheEvent() {
    MongoDatabase database = TestStore.embedded().database();
    AtomicInteger loads = new AtomicInteger();
    MongoDatabase failing =
        TamperedStore.of(
            database,
            (asked, method, real) -> {
              if (method.equals("find")
                  && asked instanceof MongoCollection<?> collection
                  && collection.getNamespace().getCollectionName().startsWith("addressed")
                  && loads.incrementAndGet() == 2) {
                throw new MongoTimeoutException("the store is away");
              }
              return real.call();
            });
    Parking parking = new Parking(database, Clock.systemUTC());
    EventRecords records = new EventRecords(TOPICS);
    records.commit("hz-1", DONGGANG, reported(), confirmed());
    Attempt attempt = new Attempt("addressed", 1, 1);
    fill(ViewStore.of(database, parking, Failpoints.NONE), attempt, records);
    records.commit("hz-1", DONGGANG, rectified());

    assertThatThrownBy(
            () -> fill(ViewStore.of(failing, parking, Failpoints.NONE), attempt, records))
        .isInstanceOf(MongoTimeoutException.class);
    assertThat(parking.count(attempt.collection())).isZero();

    fill(ViewStore.of(failing, parking, Failpoints.NONE), attempt, records);
    assertThat(documents(database, attempt)).hasSize(2);
  }

  private static void fill(ViewStore store, Attempt attempt, EventRecords records) {
    records
        .partitions()
        .forEach(
            (partition, all) -> {
              var filled =
                  new ViewPartition<>(
                      store,
                      attempt,
                      new Addressed(),
                      partition,
                      new TopicShape(partition.topic(), "id", 1),
                      100);
              filled.handle(all.subList((int) filled.position(), all.size()));
            });
  }

  private static Map<String, Document> documents(MongoDatabase database, Attempt attempt) {
    Map<String, Document> all = new TreeMap<>();
    database
        .getCollection(attempt.collection())
        .find()
        .forEach(d -> all.put(d.getString("_id"), d));
    return all;
  }
}
