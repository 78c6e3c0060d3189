package org.shouwang.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.kit.projection.Hazards.MORNING;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.kit.failpoint.Failpoints;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.projection.HazardWays.HazardWay;
import org.shouwang.kit.projection.HazardWays.Stage;
import org.shouwang.kit.stream.Parking;
import org.shouwang.kit.stream.TopicSettings;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.web.Page;
import org.shouwang.kit.web.Places;

/** Lists whose view is rebuilt between one part and the next. */
abstract class ListingContract {
  private static final TopicSettings TOPICS = new TopicSettings("t", 4, (short) 1);
  private static final Bson ALL = new Document();

  private final MongoDatabase database = store().database();
  private final ViewStore store =
      ViewStore.of(database, new Parking(database, Clock.systemUTC()), Failpoints.NONE);
  private final HazardWays ways = new HazardWays();

  /** All orders: in these tests the newest has the lowest id, and all have one rank. */
  enum Order {
    BY_ID,
    NEWEST_FIRST,
    BY_RANK
  }

  abstract TestStore store();

  @BeforeEach
  void firstFilling() {
    store.pointers().findOrBegin(ways.name(), 1, Map.of());
    fill(new Attempt(ways.name(), 1, 1), Stage.REPORTED, "hz-1", "hz-3", "hz-5", "hz-7", "hz-9");
  }

  @AfterEach
  void drop() {
    database.drop();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void goOnInTheFillingThatTheyBeganOn(Order order) {
    Page<String> first = page(order, null, ALL);
    assertThat(first.items()).containsExactly("hz-1 REPORTED", "hz-3 REPORTED");

    flip(1, "hz-0", "hz-1", "hz-4", "hz-6");
    Page<String> second = page(order, first.next(), ALL);
    assertThat(second.items()).containsExactly("hz-5 REPORTED", "hz-7 REPORTED");
    Page<String> third = page(order, second.next(), ALL);
    assertThat(third.items()).containsExactly("hz-9 REPORTED");
    assertThat(third.next()).isNull();

    assertThat(page(order, null, ALL).items()).containsExactly("hz-0 CONFIRMED", "hz-1 CONFIRMED");
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void endWithTheirFilling(Order order) {
    String next = page(order, null, ALL).next();
    flip(1, "hz-1", "hz-4");
    new Sweep(store).dropKept(ways.name());
    assertInvalid(order, next, ALL);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void doNotSeemToEndWhereTheirFillingIsDroppedWhileItIsRead(Order order) {
    String next = page(order, null, ALL).next();
    flip(1, "hz-1", "hz-4");
    assertInvalid(order, next, dropping());
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void doNotReadWhatAnotherRevisionFilled(Order order) {
    String next = page(order, null, ALL).next();
    flip(2, "hz-1", "hz-4");
    assertThat(page(order, next, ALL).items()).as("its own code").hasSize(2);
    View<HazardWay> changed = view(new HazardWays(2));
    assertThatThrownBy(() -> page(changed, order, next, ALL))
        .isInstanceOf(ProblemException.class)
        .hasMessage(KitProblem.CURSOR_INVALID.urn());
  }

  @Test
  void takeNoCursorOfAnEarlierForm() {
    for (Order order : Order.values()) {
      assertInvalid(order, "hz-3", ALL); // the last id alone
      assertInvalid(order, "", ALL);
    }
  }

  private void assertInvalid(Order order, @Nullable String cursor, Bson filter) {
    assertThatThrownBy(() -> page(order, Objects.requireNonNull(cursor), filter))
        .isInstanceOf(ProblemException.class)
        .hasMessage(KitProblem.CURSOR_INVALID.urn());
  }

  private Page<String> page(Order order, @Nullable String cursor, Bson filter) {
    return page(view(ways), order, cursor, filter);
  }

  private static Page<String> page(
      View<HazardWay> view, Order order, @Nullable String cursor, Bson filter) {
    var paging = Places.paging(2, cursor);
    return switch (order) {
      case BY_ID -> new ById<>(view).page(paging, filter, ListingContract::shown);
      case NEWEST_FIRST ->
          new NewestFirst<>(view, "reportedAt", w -> Objects.requireNonNull(w.reportedAt()))
              .page(paging, filter, ListingContract::shown);
      case BY_RANK ->
          new ByRank<>(
                  view,
                  "rectifications",
                  HazardWay::rectifications,
                  "reportedAt",
                  w -> Objects.requireNonNull(w.reportedAt()),
                  true)
              .page(paging, filter, ListingContract::shown);
    };
  }

  private static String shown(Reading.Entry<HazardWay> entry) {
    return entry.id() + " " + entry.state().stage();
  }

  private View<HazardWay> view(HazardWays projection) {
    return new View<>(projection, store, TOPICS, Duration.ofSeconds(1));
  }

  /** Everything, and by the time that it is asked for, what was kept is gone. */
  private Bson dropping() {
    return new Bson() {
      @Override
      public <T> BsonDocument toBsonDocument(
          Class<T> type, org.bson.codecs.configuration.CodecRegistry codecs) {
        new Sweep(store).dropKept(ways.name());
        return new BsonDocument();
      }
    };
  }

  private void flip(int revision, String... hazards) {
    Attempt next = store.pointers().newAttempt(ways.name(), revision, Map.of());
    fill(next, Stage.CONFIRMED, hazards);
    ViewPointer seen = store.pointers().find(ways.name()).orElseThrow();
    assertThat(store.pointers().flip(seen, next)).isTrue();
  }

  private void fill(Attempt attempt, Stage stage, String... hazards) {
    List<Held<HazardWay>> documents =
        List.of(hazards).stream().map(id -> new Held<>(id, id, way(id, stage), 0L)).toList();
    new ViewDocuments<>(database, attempt, ways).insert(documents);
  }

  private static HazardWay way(String id, Stage stage) {
    int number = Integer.parseInt(id.substring(3));
    return new HazardWay("ent-7", stage, MORNING.minusSeconds(number), 0);
  }
}
