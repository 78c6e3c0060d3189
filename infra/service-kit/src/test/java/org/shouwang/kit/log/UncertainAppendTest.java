package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.support.TestStore;

/**
 * What an append says when the store's answer is not a plain yes: what lies in the log decides,
 * never what was hoped. The store is real; only its answers to inserts are tampered with.
 */
class UncertainAppendTest {
  private static final ServerAddress ADDRESS = new ServerAddress();
  private static final WriteConcernError NOT_DURABLE =
      new WriteConcernError(64, "WriteConcernFailed", "timed out", none());

  private static final BulkWriteError UNSUITABLE =
      new BulkWriteError(121, "does not suit the schema", none(), 0);

  private MongoDatabase database;
  private MongoCommitLog log;

  /** Takes the place of the next insert; gets the real collection and the documents. */
  private @Nullable Insert next;

  private interface Insert {
    void instead(MongoCollection<Document> real, List<Document> documents);
  }

  @BeforeEach
  void open() {
    database = TestStore.embedded().database();
    log = new MongoCommitLog("/cell/local/test-service", tampered(), Clock.systemUTC());
    log.append(draft("first", "a"));
  }

  @AfterEach
  void drop() {
    log.close();
    database.drop();
  }

  @Test
  void anAnswerThatIsLostAfterTheWriteIsASuccess() {
    next =
        (real, documents) -> {
          real.insertMany(documents);
          throw lost();
        };
    assertThat(log.append(draft("c", "b")).number()).isEqualTo(2);
    assertGoesOn();
  }

  @Test
  void anAnswerThatIsLostBeforeTheWriteLeavesTheOutcomeUnknown() {
    next = fail(lost());
    assertThatThrownBy(() -> log.append(draft("c", "b")))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(log.byCommand("c")).isEmpty();
    assertGoesOn();
  }

  @Test
  void aWriteThatIsNotSaidToBeDurableIsReadAgain() {
    next =
        (real, documents) -> {
          real.insertMany(documents);
          throw refused(List.of(), NOT_DURABLE);
        };
    assertThat(log.append(draft("c", "b")).number()).isEqualTo(2);
    assertGoesOn();
  }

  @Test
  void aWriteThatIsNotSaidToBeDurableAndIsNotThereIsUnknown() {
    next = fail(refused(List.of(), NOT_DURABLE));
    assertThatThrownBy(() -> log.append(draft("c", "b")))
        .isInstanceOf(OutcomeUnknownException.class);
    assertGoesOn();
  }

  @Test
  void whatStoodBeforeARefusedCommitCountsOnlyWhereItIsSaidToBeDurable() {
    List<FutureTask<Commit>> together =
        Stream.of("b", "c").map(id -> new FutureTask<>(() -> log.append(draft(id, id)))).toList();
    next =
        (real, documents) -> {
          together.forEach(UncertainAppendTest::startAndAwaitThatItWaits); // so they are one batch
          real.insertMany(documents);
          next = fail(refused(List.of(second("index: aggregate_sequence ")), NOT_DURABLE));
        };
    assertThat(log.append(draft("d", "d")).number()).isEqualTo(2);
    assertThat(together)
        .allSatisfy(
            append ->
                assertThatThrownBy(append::get).hasCauseInstanceOf(OutcomeUnknownException.class));
    assertThat(log.head()).isEqualTo(2);
    assertGoesOn();
  }

  private static void startAndAwaitThatItWaits(FutureTask<Commit> append) {
    Thread thread = Thread.ofPlatform().start(append);
    await().until(() -> thread.getState() == Thread.State.WAITING);
  }

  @Test
  void anothersCommitUnderTheSameCommandIsNotMine() {
    next =
        (real, documents) -> {
          try (MongoCommitLog other =
              new MongoCommitLog("/cell/local/test-service", database, Clock.systemUTC())) {
            other.append(draft("c", "elsewhere"));
          }
          throw lost();
        };
    assertThatThrownBy(() -> log.append(draft("c", "b")))
        .isInstanceOf(DuplicateCommandException.class);
    assertThat(log.holds("b", 0)).isFalse();
    assertGoesOn();
  }

  @Test
  void aBatchThatTheDriverSentTwiceIsMine() {
    next =
        (real, documents) -> {
          real.insertMany(documents);
          real.insertMany(documents);
        };
    assertThat(log.append(draft("c", "b")).number()).isEqualTo(2);
    assertGoesOn();
  }

  @Test
  void aDuplicateWhoseIndexIsNotNamedIsFoundOutByReading() {
    next = refuseUpTo(3);
    assertThatThrownBy(() -> log.append(draft("first", "b")))
        .isInstanceOf(DuplicateCommandException.class);
    next = refuseUpTo(3);
    assertThatThrownBy(() -> log.append(draft("c", "a")))
        .isInstanceOf(SequenceConflictException.class);
    next = fail(refused(List.of(duplicate()), null)); // a number that somebody took meanwhile
    assertThat(log.append(draft("d", "d")).number()).isEqualTo(2);
    assertGoesOn();
  }

  @Test
  void aRefusalForAnotherReasonIsNoConflict() {
    next = fail(refused(List.of(UNSUITABLE), null));
    assertThatThrownBy(() -> log.append(draft("c", "b")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not suit the schema");
    assertThat(log.byCommand("c")).isEmpty();
    assertGoesOn();
  }

  private void assertGoesOn() {
    long head = log.head();
    assertThat(log.append(draft("later", "z")).number()).isEqualTo(head + 1);
    assertThat(ChainVerification.verify(log, 1, head + 1).intact()).isTrue();
  }

  private static Insert fail(RuntimeException answer) {
    return (real, documents) -> {
      throw answer;
    };
  }

  /** Whoever only asks once more is told the same, and in the end something else. */
  private Insert refuseUpTo(int times) {
    return (real, documents) -> {
      next = times == 1 ? fail(refused(List.of(UNSUITABLE), null)) : refuseUpTo(times - 1);
      throw refused(List.of(duplicate()), null);
    };
  }

  private static MongoSocketReadException lost() {
    return new MongoSocketReadException("the connection broke", ADDRESS);
  }

  private static BulkWriteError duplicate() {
    return new BulkWriteError(11000, "duplicate key value violates something", none(), 0);
  }

  private static BulkWriteError second(String index) {
    return new BulkWriteError(11000, "E11000 duplicate key error " + index, none(), 1);
  }

  private static MongoBulkWriteException refused(
      List<BulkWriteError> errors, @Nullable WriteConcernError durability) {
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), errors, durability, ADDRESS, Set.of());
  }

  private static BsonDocument none() {
    return new BsonDocument();
  }

  /** The real database, whose collections hand one insert to {@link #next}. */
  private MongoDatabase tampered() {
    return wrap(MongoDatabase.class, database);
  }

  private <T> T wrap(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Insert instead = next;
              if (method.getName().equals("insertMany") && instead != null) {
                next = null;
                @SuppressWarnings("unchecked")
                MongoCollection<Document> collection = (MongoCollection<Document>) real;
                @SuppressWarnings("unchecked")
                List<Document> documents = (List<Document>) arguments[0];
                instead.instead(collection, documents);
                return null;
              }
              try {
                Object result = method.invoke(real, arguments);
                return result instanceof MongoCollection<?> collection
                    ? wrap(MongoCollection.class, collection)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static CommitDraft draft(String command, String aggregate) {
    RecordedEvent event =
        new RecordedEvent(
            "event-" + command,
            "Thing",
            aggregate,
            0,
            "org.shouwang.test.happened.v1",
            Instant.parse("2026-03-01T08:00:00Z"),
            new Owner("371102", null, null),
            new byte[] {'{', '}'});
    return new CommitDraft(
        command, null, "acc-1", Authority.PEER, false, "cor", null, null, null, List.of(event));
  }
}
