package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestStore;

/**
 * How the log asks its store: what one answer says may be of several instants, and what it is asked
 * must hold on a majority.
 */
class LogReadsTest {
  private MongoDatabase database;
  private MongoCommitLog log;

  /** Alters the next answer of many documents. */
  private volatile @Nullable Consumer<List<Object>> next;

  private final ConcurrentLinkedQueue<MongoCollection<?>> read = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<MongoCollection<?>> written = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();

  /** What befalls the store before the next answer to a write is lost. */
  private volatile @Nullable Runnable mishap;

  private volatile @Nullable Held meanwhile;

  @BeforeEach
  void open() {
    database = TestStore.embedded().database();
    MongoDatabase careless =
        database
            .withReadPreference(ReadPreference.secondaryPreferred())
            .withReadConcern(ReadConcern.LOCAL)
            .withWriteConcern(WriteConcern.W1);
    log =
        new MongoCommitLog(
            "/cell/local/test-service",
            TamperedStore.of(careless, this::between),
            Clock.systemUTC());
  }

  @AfterEach
  void drop() {
    log.close();
    database.drop();
  }

  @Test
  void whatIsReadOnIsSortedAndEndsBeforeTheFirstNumberThatTheAnswerLacks() {
    appendOfA(5);
    next = Collections::reverse;
    assertThat(log.after(0, 10)).extracting(Commit::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    next = found -> found.remove(2);
    assertThat(log.after(0, 10)).extracting(Commit::number).containsExactly(1L, 2L);
    next = List::removeFirst;
    assertThat(log.after(0, 10)).isEmpty();
  }

  @Test
  void aHistoryIsSortedAndReadAgainFromAHoleOn() {
    appendOfA(5);
    next = Collections::reverse;
    assertThat(log.ofAggregate("a", 0))
        .extracting(Commit::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    next = found -> found.remove(2);
    assertThat(log.ofAggregate("a", 0))
        .extracting(Commit::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
    next = List::removeFirst;
    assertThat(log.wholeHistory("a"))
        .extracting(Commit::number)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aHistoryEndsOnlyWhereAKeyMoreThanItHasWasAskedForAndIsAbsent() {
    appendOfA(16);
    assertThat(log.ofAggregate("a", 0)).hasSize(16);
    int questions = read.size();
    appendOfA(16, 17);
    read.clear();
    assertThat(log.ofAggregate("a", 0)).as("as many as are asked for first, and one").hasSize(17);
    assertThat(read).hasSizeGreaterThan(1);
    assertThat(questions).isGreaterThan(1);
  }

  @Test
  void everyReadAndWriteIsOfThePrimaryAndAMajorityWhateverTheDatabaseIsSetTo() {
    appendOfA(2);
    read.clear();
    log.head();
    log.after(0, 5);
    log.byNumber(1);
    log.links(List.of(1L));
    log.byCommand("c0");
    log.ofAggregate("a", 0);
    log.wholeHistory("a");
    log.holds("a", 1);
    assertThat(read)
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(
            collection -> {
              assertThat(collection.getReadPreference()).isEqualTo(ReadPreference.primary());
              assertThat(collection.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
            });
    assertThat(written)
        .isNotEmpty()
        .allSatisfy(
            collection ->
                assertThat(collection.getWriteConcern())
                    .isEqualTo(WriteConcern.MAJORITY.withJournal(true)));
  }

  @Test
  void theHeadIsReadAgainAfterAnythingButAFullAcknowledgement() {
    appendOfA(1);
    read.clear();
    appendOfA(1, 2);
    assertThat(read).as("what was acknowledged is known").isEmpty();
    mishap = () -> {};
    appendOfA(2, 3);
    read.clear();
    appendOfA(3, 4);
    assertThat(read).isNotEmpty();
    assertThat(ChainVerification.verify(log, 1, 4).intact()).isTrue();
  }

  /** As one whose next primary had not heard of them. */
  @Test
  void nothingIsBuiltOnACommitThatTheStoreLostWithItsAnswer() {
    appendOfA(3);
    MongoCollection<Document> commits = database.getCollection("commits");
    mishap = () -> commits.deleteMany(Filters.gte("_id", 3L));
    assertThatThrownBy(() -> appendOfA(3, 4)).isInstanceOf(OutcomeUnknownException.class);
    assertThatThrownBy(() -> log.append(draft("later", "b", 0)))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(commits.distinct("_id", Long.class)).as("no gap").containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void aBatchIsSentOnlyWhenTheOneBeforeIsAnswered() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    meanwhile =
        () -> {
          begun.countDown();
          goOn.await();
        };
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = writers.submit(() -> log.append(draft("first", "first", 0)));
      begun.await();
      var appended =
          IntStream.range(0, 200)
              .mapToObj(i -> writers.submit(() -> log.append(draft("w" + i, "own" + i, 0))))
              .toList();
      goOn.countDown();
      first.get();
      for (var one : appended) {
        one.get();
      }
    }
    assertThat(written).as("several batches").hasSizeGreaterThan(1);
    assertThat(mostUnderWay).hasValue(1);
  }

  /** What happens while a batch is on its way. */
  private interface Held {
    void hold() throws InterruptedException;
  }

  private @Nullable Object between(Object asked, String method, TamperedStore.Real real)
      throws Throwable {
    switch (method) {
      case "find" -> read.add((MongoCollection<?>) asked);
      case "insertMany" -> {
        written.add((MongoCollection<?>) asked);
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
          Held during = meanwhile;
          if (during != null) {
            meanwhile = null;
            during.hold();
          }
          real.call();
        } finally {
          underWay.decrementAndGet();
        }
        Runnable befallen = mishap;
        if (befallen != null) {
          mishap = null;
          befallen.run();
          throw new MongoSocketReadException("the connection broke", new ServerAddress());
        }
        return null;
      }
      case "into" -> {
        @SuppressWarnings("unchecked")
        List<Object> found = (List<Object>) real.call();
        Consumer<List<Object>> tamper = next;
        if (tamper != null && !found.isEmpty()) { // of questions side by side most find nothing
          next = null;
          tamper.accept(found);
        }
        return found;
      }
      default -> {}
    }
    return real.call();
  }

  private void appendOfA(int end) {
    appendOfA(0, end);
  }

  private void appendOfA(int from, int end) {
    for (int i = from; i < end; i++) {
      log.append(draft("c" + i, "a", i));
    }
  }

  private static CommitDraft draft(String command, String aggregate, long sequence) {
    RecordedEvent event =
        new RecordedEvent(
            "event-" + command,
            "Thing",
            aggregate,
            sequence,
            "org.shouwang.test.happened.v1",
            Instant.parse("2026-03-01T08:00:00Z"),
            new Owner("371102", null, null),
            new byte[] {'{', '}'});
    return new CommitDraft(
        command, null, "acc-1", Authority.PEER, false, "cor", null, null, null, List.of(event));
  }
}
