package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.kit.projection.ViewDocuments.LAST_SEQUENCE;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.projection.HazardWays.Stage;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestStore;

/**
 * A guarded upsert that meets another one of the same document is refused for a duplicate id though
 * the stored one is older. The store is real; the meeting is arranged.
 */
abstract class ViewDocumentsContract {
  private final MongoDatabase database = store().database();
  private final HazardWays ways = new HazardWays();
  private final Attempt attempt = new Attempt(ways.name(), 1, 1);
  private final ViewDocuments<HazardWay> direct = new ViewDocuments<>(database, attempt, ways);
  private final ViewDocuments<HazardWay> documents =
      new ViewDocuments<>(TamperedStore.of(database, this::between), attempt, ways);
  private final AtomicInteger sent = new AtomicInteger();

  /** What another instance writes just before the first try, which is then refused. */
  private @Nullable Held<HazardWay> meets;

  abstract TestStore store();

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void isSentOnceMoreWhereItMetOneThatContainsLess() {
    meets = way(0, Stage.REPORTED);
    documents.upsert(List.of(way(1, Stage.CONFIRMED)));
    assertThat(sent).hasValue(2);
    assertThat(direct.load(Set.of("hz-1")).get("hz-1").state.stage()).isEqualTo(Stage.CONFIRMED);
  }

  @Test
  void givesWayWhereItIsRefusedTwiceForOneThatContainsMore() {
    meets = way(2, Stage.RECTIFIED);
    assertThatThrownBy(() -> documents.upsert(List.of(way(1, Stage.CONFIRMED))))
        .isInstanceOf(StaleViewException.class);
    assertThat(sent).hasValue(2);
    Document stored = database.getCollection(attempt.collection()).find().first();
    assertThat(stored.getLong(LAST_SEQUENCE)).isEqualTo(2);
  }

  @Test
  void writesNothingOverOneThatContainsAsMuch() {
    direct.upsert(List.of(way(1, Stage.CONFIRMED)));
    database
        .getCollection(attempt.collection())
        .updateOne(new Document("_id", "hz-1"), Updates.set("enterprise", "as stored"));
    assertThatThrownBy(() -> direct.upsert(List.of(way(1, Stage.CONFIRMED))))
        .isInstanceOf(StaleViewException.class);
    assertThat(direct.load(Set.of("hz-1")).get("hz-1").state.enterprise()).isEqualTo("as stored");
  }

  private @Nullable Object between(Object asked, String method, TamperedStore.Real real)
      throws Throwable {
    if (method.equals("bulkWrite") && sent.incrementAndGet() == 1 && meets != null) {
      direct.upsert(List.of(meets));
      throw new MongoBulkWriteException(
          BulkWriteResult.unacknowledged(),
          List.of(new BulkWriteError(11000, "E11000 index: _id_", new BsonDocument(), 0)),
          null,
          new ServerAddress(),
          Set.of());
    }
    return real.call();
  }

  private static Held<HazardWay> way(long sequence, Stage stage) {
    return new Held<>(
        "hz-1", "hz-1", new HazardWay("ent-7", stage, Hazards.MORNING, (int) sequence), sequence);
  }
}
