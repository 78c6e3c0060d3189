package org.shouwang.kit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.domain.Owner;
import org.shouwang.kit.support.TamperedStore;
import org.shouwang.kit.support.TestStore;

/** What every document store must do for the commit log. One subclass per store. */
abstract class CommitLogContract {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.000Z");

  private MongoDatabase database;
  private MongoCommitLog log;

  abstract TestStore store();

  @BeforeEach
  void openLog() {
    database = store().database();
    log = open(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void dropDatabase() {
    log.close();
    database.drop();
  }

  private MongoCommitLog open(Clock clock) {
    return new MongoCommitLog("/cell/local/test-service", database, clock);
  }

  @Test
  void numbersCommitsFromOneWithoutAGap() {
    for (int i = 0; i < 70; i++) {
      assertThat(log.append(draft("c" + i, event("a" + i, 0))).number()).isEqualTo(i + 1);
    }
    assertThat(log.head()).isEqualTo(70);
    assertThat(log.after(0, 100)).extracting(Commit::number).containsExactlyElementsOf(upTo(70));
    assertThat(log.after(65, 3)).extracting(Commit::number).containsExactly(66L, 67L, 68L);
    assertThat(log.after(70, 10)).isEmpty();
  }

  @Test
  void readsBackExactlyWhatWasAppended() {
    Commit appended = log.append(draft("c1", event("a", 0), event("a", 1), event("b", 0)));
    Commit read = log.byNumber(1).orElseThrow();
    assertThat(read).usingRecursiveComparison().isEqualTo(appended);
    assertThat(log.byCommand("c1").orElseThrow()).usingRecursiveComparison().isEqualTo(appended);
    assertThat(log.byCommand("c2")).isEmpty();
  }

  @Test
  void loadsALongHistoryInOrderAndFromTheMiddle() {
    for (int i = 0; i < 300; i += 2) {
      log.append(draft("c" + i, event("a", i), event("a", i + 1), event("other" + i, 0)));
    }
    assertThat(sequences(log.ofAggregate("a", 0), "a")).containsExactlyElementsOf(from(0, 300));
    assertThat(sequences(log.ofAggregate("a", 100), "a")).containsExactlyElementsOf(from(100, 300));
    assertThat(log.ofAggregate("nobody", 0)).isEmpty();
    assertThat(sequences(log.wholeHistory("a"), "a")).containsExactlyElementsOf(from(0, 300));
    assertThat(log.wholeHistory("nobody")).isEmpty();
    assertThat(log.holds("a", 299)).isTrue();
    assertThat(log.holds("a", 300)).isFalse();
  }

  @Test
  void refusesATakenSequenceAndGoesOn() {
    log.append(draft("c1", event("a", 0)));
    assertThatThrownBy(() -> log.append(draft("c2", event("b", 0), event("a", 0))))
        .isInstanceOf(SequenceConflictException.class);
    assertThat(log.byCommand("c2")).isEmpty();
    assertThat(log.append(draft("c3", event("b", 0))).number()).isEqualTo(2);
  }

  @Test
  void refusesACommandTwice() {
    log.append(draft("c1", event("a", 0)));
    assertThatThrownBy(() -> log.append(draft("c1", event("a", 1))))
        .isInstanceOf(DuplicateCommandException.class);
    assertThat(log.head()).isEqualTo(1);
  }

  @Test
  void tellsWhatIsTakenThoughTheTakenValueReadsLikeTheNameOfAnotherIndex() {
    log.append(draft("http:acc: index: aggregate_sequence ", event("command_id", 0)));
    assertThatThrownBy(
            () -> log.append(draft("http:acc: index: aggregate_sequence ", event("b", 0))))
        .isInstanceOf(DuplicateCommandException.class);
    assertThatThrownBy(() -> log.append(draft("c2", event("command_id", 0))))
        .isInstanceOf(SequenceConflictException.class);
  }

  @Test
  void severalInstancesRaceWithoutAGapAndOnlyTheLoserOfASequenceFails() throws Exception {
    int writers = 8;
    int rounds = 40;
    try (MongoCommitLog second = open(Clock.systemUTC());
        ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      List<Callable<Integer>> work =
          IntStream.range(0, writers)
              .<Callable<Integer>>mapToObj(
                  w ->
                      () -> {
                        CommitLog mine = w % 2 == 0 ? log : second;
                        int won = 0;
                        for (int r = 0; r < rounds; r++) {
                          mine.append(draft("own-" + w + "-" + r, event("own" + w, r)));
                          try {
                            mine.append(draft("race-" + w + "-" + r, event("race", r)));
                            won++;
                          } catch (SequenceConflictException expected) {
                            // another writer was first
                          }
                        }
                        return won;
                      })
              .toList();
      int won = 0;
      for (Future<Integer> result : pool.invokeAll(work)) {
        won += result.get();
      }
      assertThat(won).isEqualTo(rounds);
    }
    long head = log.head();
    assertThat(head).isEqualTo((long) writers * rounds + rounds);
    assertThat(ChainVerification.verify(log, 1, head).intact()).isTrue();
    Set<String> keys = new HashSet<>();
    log.after(0, (int) head).forEach(c -> c.events().forEach(e -> keys.add(e.key())));
    assertThat(keys).hasSize((int) head);
  }

  @Test
  void recordedTimeNeverRunsBackwardsAndNoEffectPrecedesItsCause() {
    log.append(draft("c1", event("a", 0)));
    Instant cause = NOW.plus(Duration.ofHours(1));
    log.append(
        new CommitDraft(
            "c2",
            null,
            "policy:x",
            Authority.SYSTEM,
            false,
            "k",
            "e",
            null,
            cause,
            List.of(event("b", 0))));
    Commit third = log.append(draft("c3", event("c", 0)));
    assertThat(third.header().recordedAt()).isEqualTo(cause);
    try (MongoCommitLog earlier = open(Clock.fixed(NOW.minusSeconds(60), ZoneOffset.UTC))) {
      assertThat(earlier.append(draft("c4", event("d", 0))).header().recordedAt()).isEqualTo(cause);
    }
  }

  @Test
  void verificationNamesTheFirstBadPosition() {
    for (int i = 0; i < 20; i++) {
      log.append(draft("c" + i, event("a", i)));
    }
    assertThat(ChainVerification.verify(log, 1, 20).intact()).isTrue();
    assertThat(ChainVerification.verify(log, 7, 20).intact()).isTrue();
    assertThat(ChainVerification.verify(log, 1, 21).fault())
        .isEqualTo(new ChainVerification.Fault(21, ChainVerification.Kind.MISSING));

    commits().updateOne(Filters.eq("_id", 12L), Updates.set("actor", "somebody else"));
    assertThat(ChainVerification.verify(log, 1, 20))
        .isEqualTo(fault(12, ChainVerification.Kind.CONTENT_CHANGED));

    commits()
        .updateOne(Filters.eq("_id", 9L), Updates.set("events.0.data", new Binary(new byte[] {1})));
    assertThat(ChainVerification.verify(log, 1, 20))
        .isEqualTo(fault(9, ChainVerification.Kind.CONTENT_CHANGED));

    commits().updateOne(Filters.eq("_id", 6L), Updates.set("hash", new Binary(new byte[32])));
    assertThat(ChainVerification.verify(log, 1, 20))
        .isEqualTo(fault(6, ChainVerification.Kind.CONTENT_CHANGED));

    commits().deleteOne(Filters.eq("_id", 4L));
    assertThat(ChainVerification.verify(log, 1, 20))
        .isEqualTo(fault(4, ChainVerification.Kind.MISSING));
  }

  @Test
  void verificationNoticesARehashedCommitAtItsSuccessor() {
    for (int i = 0; i < 5; i++) {
      log.append(draft("c" + i, event("a", i)));
    }
    rehash(3);
    assertThat(ChainVerification.verify(log, 1, 5))
        .isEqualTo(fault(4, ChainVerification.Kind.BROKEN_LINK));
  }

  @Test
  void commitsOfOneAggregateAreVerifiedInTheirPlaces() {
    for (int i = 0; i < 6; i++) {
      log.append(draft("c" + i, event(i % 2 == 0 ? "a" : "b", i / 2)));
    }
    assertThat(ChainVerification.verifyInPlace(log, log.ofAggregate("a", 0)).join()).isEmpty();
    commits().updateOne(Filters.eq("_id", 3L), Updates.set("authority", "OFFICER"));
    assertThat(ChainVerification.verifyInPlace(log, log.ofAggregate("a", 0)).join())
        .contains(new ChainVerification.Fault(3, ChainVerification.Kind.CONTENT_CHANGED));
    commits().deleteOne(Filters.eq("_id", 2L));
    assertThat(ChainVerification.verifyInPlace(log, log.ofAggregate("a", 0)).join())
        .contains(new ChainVerification.Fault(2, ChainVerification.Kind.MISSING));
  }

  @Test
  void inItsPlaceARehashedCommitIsNoticedAtItsSuccessorToo() {
    log.append(draft("c1", event("a", 0)));
    log.append(draft("c2", event("b", 0)));
    rehash(1);
    assertThat(ChainVerification.verifyInPlace(log, log.ofAggregate("a", 0)).join())
        .contains(new ChainVerification.Fault(2, ChainVerification.Kind.BROKEN_LINK));
  }

  @Test
  void inItsPlaceACommitNamesThePredecessorThatIsMissing() {
    log.append(draft("c1", event("b", 0)));
    log.append(draft("c2", event("a", 0)));
    commits().deleteOne(Filters.eq("_id", 1L));
    assertThat(ChainVerification.verifyInPlace(log, log.ofAggregate("a", 0)).join())
        .contains(new ChainVerification.Fault(1, ChainVerification.Kind.MISSING));
  }

  /** Puts another event into a commit, under the same key and with a hash that fits. */
  private void rehash(long number) {
    Commit commit = log.byNumber(number).orElseThrow();
    RecordedEvent first = commit.events().getFirst();
    List<RecordedEvent> forged = List.of(event(first.aggregateId(), first.sequence()));
    byte[] hash = CommitFormat.hash(commit.prev(), commit.header(), forged);
    commits()
        .replaceOne(
            Filters.eq("_id", number),
            CommitDocuments.write(new Commit(commit.header(), forged, commit.prev(), hash)));
  }

  @Test
  void aDeletedLastCommitOfAnAggregateIsMissedInItsPlace() {
    log.append(draft("c1", event("a", 0)));
    log.append(draft("c2", event("a", 1)));
    log.append(draft("c3", event("b", 0)));
    commits().deleteOne(Filters.eq("_id", 2L));
    assertThat(ChainVerification.verifyInPlace(log, log.ofAggregate("a", 0)).join())
        .contains(new ChainVerification.Fault(2, ChainVerification.Kind.MISSING));
  }

  @Test
  void aCommitThatIsFiledUnderOtherKeysIsFoundOut() {
    for (int i = 0; i < 5; i++) {
      log.append(draft("c" + i, event("a", i)));
    }
    commits().updateOne(Filters.eq("_id", 3L), Updates.set("keys", List.of("z:0")));
    assertThat(ChainVerification.verify(log, 1, 5))
        .isEqualTo(fault(3, ChainVerification.Kind.UNREADABLE));
    assertThatThrownBy(() -> log.ofAggregate("a", 0))
        .isInstanceOfSatisfying(
            HistoryBrokenException.class,
            broken -> {
              assertThat(broken.before()).extracting(Commit::number).containsExactly(1L, 2L);
              assertThat(broken.fault())
                  .isEqualTo(
                      new ChainVerification.Fault(4, ChainVerification.Kind.HISTORY_INCOMPLETE));
            });
    assertThatThrownBy(() -> log.ofAggregate("z", 0))
        .isInstanceOfSatisfying(
            HistoryBrokenException.class,
            broken ->
                assertThat(broken.fault())
                    .isEqualTo(new ChainVerification.Fault(3, ChainVerification.Kind.UNREADABLE)));
  }

  @Test
  void whatIsHiddenAtTheEndOfOneReadIsFoundOutByWhoeverDoubts() {
    for (int i = 0; i < 260; i++) {
      log.append(draft("c" + i, event("a", i)));
    }
    commits().updateOne(Filters.eq("_id", 255L), Updates.set("keys", List.of("z:0")));
    commits().updateOne(Filters.eq("_id", 256L), Updates.set("keys", List.of("z:1")));
    assertThatThrownBy(() -> log.wholeHistory("a"))
        .isInstanceOfSatisfying(
            HistoryBrokenException.class,
            broken -> {
              assertThat(broken.before()).hasSize(254);
              assertThat(broken.fault())
                  .isEqualTo(
                      new ChainVerification.Fault(257, ChainVerification.Kind.HISTORY_INCOMPLETE));
            });
  }

  /** Some servers refuse such a request, others take it and leave what they have. */
  @Test
  void aLogWhoseIndexIsNotUniqueIsNotOpened() {
    MongoDatabase taking =
        TamperedStore.of(
            database, (asked, method, real) -> method.equals("createIndex") ? "made" : real.call());
    Map<String, String> fields = Map.of("aggregate_sequence", "keys", "command_id", "command");
    fields.forEach(
        (index, field) -> {
          commits().dropIndex(index);
          assertNotOpened(taking, index);
          commits().createIndex(new Document(field, 1), new IndexOptions().name(index));
          assertNotOpened(taking, index);
          commits().dropIndex(index);
          commits().createIndex(new Document("z", 1), new IndexOptions().name(index).unique(true));
          assertNotOpened(taking, index);
          commits().dropIndex(index);
          commits().createIndex(new Document("z", 1), new IndexOptions().name(index));
          assertNotOpened(database, index);
          commits().dropIndex(index);
          open(Clock.systemUTC()).close();
        });
  }

  private static void assertNotOpened(MongoDatabase on, String index) {
    assertThatThrownBy(() -> new MongoCommitLog("log", on, Clock.systemUTC()).close())
        .hasMessageContaining(index);
  }

  @Test
  void goesOnWhereAnotherInstanceLeftOff() {
    log.append(draft("c1", event("a", 0)));
    try (MongoCommitLog second = open(Clock.fixed(NOW, ZoneOffset.UTC))) {
      assertThat(second.append(draft("c2", event("a", 1))).number()).isEqualTo(2);
    }
    assertThat(log.append(draft("c3", event("a", 2))).number()).isEqualTo(3);
    assertThat(ChainVerification.verify(log, 1, 3).intact()).isTrue();
  }

  private com.mongodb.client.MongoCollection<Document> commits() {
    return database.getCollection("commits");
  }

  private static ChainVerification.Result fault(long number, ChainVerification.Kind kind) {
    return new ChainVerification.Result(1, number - 1, new ChainVerification.Fault(number, kind));
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<Long> from(long first, long end) {
    return LongStream.range(first, end).boxed().toList();
  }

  private static List<Long> sequences(List<Commit> commits, String aggregate) {
    List<Long> sequences = new ArrayList<>();
    for (Commit commit : commits) {
      for (RecordedEvent event : commit.events()) {
        if (event.aggregateId().equals(aggregate)) {
          sequences.add(event.sequence());
        }
      }
    }
    return sequences;
  }

  private static CommitDraft draft(String command, RecordedEvent... events) {
    return new CommitDraft(
        command, "00ff", "acc-1", Authority.PEER, false, "cor", null, null, null, List.of(events));
  }

  private static RecordedEvent event(String aggregate, long sequence) {
    return new RecordedEvent(
        UUID.randomUUID().toString(),
        "Thing",
        aggregate,
        sequence,
        "org.shouwang.test.happened.v1",
        NOW.minusSeconds(5),
        new Owner("371102", "coop-1", null),
        ("{\"text\":\"隐患 " + sequence + "\"}").getBytes(StandardCharsets.UTF_8));
  }
}
