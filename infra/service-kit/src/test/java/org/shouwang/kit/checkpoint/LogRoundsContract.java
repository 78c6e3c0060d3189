package org.shouwang.kit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.checkpoint.LogRound.Whole;
import org.shouwang.kit.lease.Leases;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.ChainVerification.Kind;
import org.shouwang.kit.log.LogForger;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.log.tree.TreeStore;
import org.shouwang.kit.secret.Secrets;
import org.shouwang.kit.store.StoreConnection;
import org.shouwang.kit.stream.Topics;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestBroker;
import org.shouwang.kit.support.TestClock;
import org.shouwang.kit.support.TestStore;
import org.shouwang.kit.watch.KitStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Whoever edits an old commit is found out though nobody asks. Rounds are daily here, five commits
 * at a time.
 */
abstract class LogRoundsContract {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.000Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final long FENCE = 1;

  private final TestClock clock = new TestClock(NOW);
  private final SigningKeys keys = new SigningKeys(new Secrets(null), List.of("checkpoint-1"));
  private final Topics topics = new Topics(TestBroker.kafka(), TestBroker.topics());
  private final LogFaults faults = new LogFaults();
  private final AtomicBoolean away = new AtomicBoolean();
  private CheckpointTopic topic;
  private MongoDatabase database;
  private MongoCommitLog log;
  private LogRoundStore stored;
  private LogRounds rounds;

  abstract TestStore store();

  @BeforeEach
  void open() {
    topic =
        new CheckpointTopic(TestBroker.topics().checkpoints("hazard"), TestBroker.kafka(), topics);
    database = store().database();
    log =
        new MongoCommitLog(
            "/cell/local/test-service",
            TamperedStore.of(
                database,
                (asked, method, real) -> {
                  if (away.get() && method.equals("find")) {
                    throw new MongoTimeoutException("away");
                  }
                  return real.call();
                }),
            Clock.systemUTC());
    stored = new LogRoundStore(database);
    rounds = rounds();
  }

  /** Of an instance that begins. */
  private LogRounds rounds() {
    return Commits.rounds(log, database, topic, keys, clock, faults);
  }

  @AfterEach
  void close() {
    log.close();
    topic.close();
    topics.close();
    database.drop();
  }

  @Test
  void theWholeLogIsReadSliceBySliceOnceADay() {
    rounds.goOn(FENCE);
    assertThat(stored.find()).as("nothing to read").isEmpty();
    Commits.append(log, 12);
    rounds.goOn(FENCE);
    assertThat(round().through()).isEqualTo(5);
    assertThat(round().progress()).isEqualTo(5 / 12.0);
    Commits.append(log, 1); // the next round's
    goOn(2);
    assertThat(round().over()).isTrue();
    assertThat(round().whole()).isEqualTo(new Whole(NOW, 12));

    clock.step(DAY.minusMillis(1));
    rounds.goOn(FENCE);
    assertThat(round().over()).isTrue();
    clock.step(Duration.ofMillis(1));
    rounds.goOn(FENCE);
    assertThat(round())
        .isEqualTo(new LogRound(NOW.plus(DAY), 13, 5, false, null, new Whole(NOW, 12)));
  }

  @Test
  void anotherInstanceGoesOnWhereTheOneBeforeStoppedAndIsNotOverruledByIt() {
    Commits.append(log, 12);
    rounds.goOn(1);
    rounds().goOn(2);
    assertThat(round().through()).isEqualTo(10);
    rounds.goOn(1); // frozen, and awake again
    assertThat(round().through()).isEqualTo(10);
    assertThat(round().over()).isFalse();
  }

  @Test
  void aClockThatWasAheadPutsNothingOff() {
    Commits.append(log, 3);
    clock.step(DAY.multipliedBy(365));
    rounds.goOn(FENCE);
    assertThat(round().over()).isTrue();
    clock.set(NOW);
    rounds.goOn(FENCE);
    assertThat(round().startedAt()).isEqualTo(NOW);
  }

  @Test
  void anOldCommitThatWasEditedIsToldAtTheSecondLookAndOnceAndNoMoreWhenItIsSetRight() {
    Commits.append(log, 12);
    goOn(3);
    Document good = commits().find(Filters.eq("_id", 8L)).first();
    commits().updateOne(Filters.eq("_id", 8L), Updates.set("actor", "acc-other"));
    clock.step(DAY);
    goOn(2);
    assertThat(round().fault()).as("seen once").isNull();
    assertThat(faults.count()).isZero();
    rounds.goOn(FENCE);
    Fault found = new Fault(8, Kind.CONTENT_CHANGED);
    assertThat(round())
        .isEqualTo(new LogRound(clock.instant(), 12, 7, false, found, new Whole(NOW, 12)));
    goOn(3);
    rounds = rounds(); // of another instance, which sees it for the first time
    goOn(3);
    assertThat(round().fault()).isEqualTo(found);
    assertThat(faults.count()).isEqualTo(1);

    commits().replaceOne(Filters.eq("_id", 8L), good);
    rounds.goOn(FENCE);
    assertThat(round().fault()).isNull();
    assertThat(round().over()).isTrue();
    assertThat(round().whole()).isEqualTo(new Whole(clock.instant(), 12));
  }

  @Test
  void soIsACommitThatIsGone() {
    Commits.append(log, 12);
    commits().deleteOne(Filters.eq("_id", 7L));
    goOn(3);
    assertThat(round().fault()).isEqualTo(new Fault(7, Kind.MISSING));
    assertThat(round().through()).isEqualTo(6);
  }

  @Test
  void soIsOneBehindWhichTheChainWasMendedByTheNextCheckpoint() {
    Commits.append(log, 2);
    keeper(Duration.ofHours(1)).keep();
    Commits.append(log, 10);
    keeper(Duration.ofHours(1)).keep();
    new LogForger(log, database).rewriteFrom(4);
    goOn(5);
    assertThat(round().fault()).isEqualTo(new Fault(4, Kind.NOT_AS_SIGNED));
    assertThat(faults.count()).isEqualTo(1);
  }

  @Test
  void soIsAnEndThatWasCutOffWithTheCheckpointsInTheStore() {
    Commits.append(log, 12);
    keeper(Duration.ofHours(1)).keep();
    commits().deleteMany(Filters.gt("_id", 9L));
    database.getCollection("log_checkpoints").deleteMany(new Document());
    log.close();
    log = new MongoCommitLog("/cell/local/test-service", database, Clock.systemUTC());
    rounds = rounds();
    goOn(4);
    assertThat(round().fault()).isEqualTo(new Fault(10, Kind.MISSING));
  }

  @Test
  void aStoreThatIsAwaySaysNothingOfTheLog() {
    Commits.append(log, 12);
    rounds.goOn(FENCE);
    away.set(true);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> rounds.goOn(FENCE)).isInstanceOf(MongoTimeoutException.class);
    }
    away.set(false);
    goOn(2);
    assertThat(round().whole()).isEqualTo(new Whole(NOW, 12));
    assertThat(faults.count()).isZero();
  }

  @Test
  void theKeeperRaisesTheAlarmByItself() {
    Commits.append(log, 12);
    CheckpointKeeper keeper = keeper(Duration.ofMillis(20));
    keeper.start();
    try (MongoClient client = MongoClients.create(store().connectionString())) {
      var health = new CheckpointHealth(StoreConnection.of(client), keeper, stored);
      await().until(() -> stored.find().map(LogRound::whole).isPresent());
      await().until(() -> health.health().getStatus().equals(Status.UP));

      commits().updateOne(Filters.eq("_id", 3L), Updates.set("actor", "acc-other"));
      assertThat(health.health().getStatus()).as("of yesterday's round").isEqualTo(Status.UP);
      clock.step(DAY);
      await()
          .untilAsserted(
              () -> {
                Health says = health.health();
                assertThat(says.getStatus()).isEqualTo(KitStatus.DEGRADED);
                assertThat(says.getDetails())
                    .containsEntry("runbook", "log-verification-failed")
                    .extractingByKey("verification")
                    .asString()
                    .contains("number=3");
              });
    } finally {
      keeper.stop();
    }
  }

  private CheckpointKeeper keeper(Duration every) {
    return new CheckpointKeeper(
        log,
        new TreeStore(database),
        new CheckpointStore(database),
        topic,
        keys,
        new CheckpointSettings(every, List.of("checkpoint-1")),
        rounds,
        new Leases(database, Duration.ofSeconds(6), System::nanoTime).lease("checkpoints"),
        () -> 1,
        clock);
  }

  private void goOn(int times) {
    for (int i = 0; i < times; i++) {
      rounds.goOn(FENCE);
    }
  }

  private LogRound round() {
    return stored.find().orElseThrow();
  }

  private MongoCollection<Document> commits() {
    return database.getCollection("commits");
  }
}
