package org.shouwang.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.hazard.domain.EvidenceKind;
import org.shouwang.hazard.domain.EvidenceStep;
import org.shouwang.hazard.evidence.EvidenceLedger.Standing;
import org.shouwang.hazard.evidence.Holder.Sent;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.domain.Authority;
import org.shouwang.kit.log.MongoCommitLog;
import org.shouwang.kit.problem.ProblemException;
import org.shouwang.kit.support.TestStore;

/** What the ledger of evidence must do on any store; its log is empty, so that no use came true. */
abstract class EvidenceLedgerContract {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Holder SENDER = new Holder("acc-1", "371102", "ent-7", null);

  private EvidenceStore store;
  private MongoDatabase database;

  abstract TestStore store();

  @BeforeEach
  void open() {
    database = store().database();
    store = new DocumentEvidenceStore(database);
  }

  private EvidenceLedger ledgerAt(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new EvidenceLedger(
        database, new MongoCommitLog("/cell/test/hazard-service", database, clock), store, clock);
  }

  private static Entry photo(String sha256, long look, Instant lapsesAt) {
    return new Entry(
        sha256,
        EvidenceKind.PHOTO,
        "image/jpeg",
        7,
        look,
        300,
        "thumbnail-of-" + sha256,
        List.of(new Sent(SENDER, "original-of-" + sha256, NOW)),
        List.of(),
        lapsesAt,
        false,
        0);
  }

  private static Use use(String hazard, String command) {
    return new Use(
        hazard, "371102", "ent-7", EvidenceStep.RECTIFICATION, 1, command, NOW, false, false);
  }

  @Test
  void findsAPieceByWhatItIsAndWhatItLooksLike() {
    EvidenceLedger ledger = ledgerAt(NOW);
    Entry entry = ledger.add(photo("a", 0x0123_4567_89ab_cdefL, NOW), NOW);
    assertThat(ledger.find("a")).contains(entry);
    assertThat(ledger.ofOriginal("original-of-a")).containsExactly(entry);
    assertThat(ledger.alike(0x0123_4567_89ab_0000L, null)).containsExactly(entry);
    assertThat(ledger.alike(0L, null)).isEmpty();
    ledger.change("a", known -> known.used(use("hz-1", "http:acc-1:k")));
    assertThat(ledger.alike(0L, "ent-7")).extracting(Entry::sha256).containsExactly("a");
    assertThat(ledger.alike(0L, "ent-8")).isEmpty();
  }

  @Test
  void ofManyWhoSendTheSameEachIsNoted() {
    EvidenceLedger ledger = ledgerAt(NOW);
    ledger.add(photo("a", 1, NOW), NOW);
    Holder other = new Holder("acc-2", "371102", null, null);
    Entry again =
        new Entry(
            "a",
            EvidenceKind.PHOTO,
            "image/jpeg",
            7,
            1L,
            300,
            "another-thumbnail",
            List.of(new Sent(other, "other-original", null)),
            List.of(),
            NOW,
            false,
            0);
    ledger.add(again, NOW.plusSeconds(60));
    Entry both = ledger.find("a").orElseThrow();
    assertThat(both.sent()).hasSize(2);
    assertThat(both.lapsesAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(both.thumbnail()).as("the last one made").isEqualTo("another-thumbnail");
  }

  @Test
  void whoeverTakesItAtTheSameMomentSeesTheOthers() {
    ledgerAt(NOW).add(photo("a", 1, NOW), NOW);
    int takers = 8;
    try (ExecutorService threads = Executors.newFixedThreadPool(takers)) {
      List<CompletableFuture<Integer>> seen =
          IntStream.range(0, takers)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () ->
                              ledgerAt(NOW)
                                  .change("a", e -> e.used(use("hz-" + i, "http:acc:" + i)))
                                  .orElseThrow()
                                  .uses()
                                  .size(),
                          threads))
              .toList();
      assertThat(seen.stream().map(CompletableFuture::join))
          .as("only one sees no other")
          .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
  }

  @Test
  void aUseThatTheLogDoesNotKnowIsOpenUntilNoCommandCanBeUnderWay() {
    Use use = use("hz-1", "http:acc-1:k");
    assertThat(ledgerAt(NOW).standing("a", use)).isEqualTo(Standing.OPEN);
    assertThat(ledgerAt(NOW.plus(Duration.ofHours(1))).standing("a", use))
        .isEqualTo(Standing.FAILED);
    assertThat(ledgerAt(NOW).standing("a", use.cameToNothing())).isEqualTo(Standing.FAILED);
    assertThat(ledgerAt(NOW).standing("a", use.sure())).isEqualTo(Standing.HOLDS);
  }

  @Test
  void onlyWhatNothingRefersToLapses() {
    EvidenceLedger ledger = ledgerAt(NOW);
    for (String name : List.of("unused", "open", "failed", "used")) {
      store.keep(name, new byte[] {1});
      ledger.add(photo(name, 1, NOW), NOW);
    }
    ledger.change("open", entry -> entry.used(use("hz-1", "http:acc-1:open")));
    ledger.change("failed", entry -> entry.used(use("hz-1", "http:acc-1:failed")));
    Use used = use("hz-1", "http:acc-1:used");
    ledger.change("used", entry -> entry.used(used).confirmed(used));
    ledger.release(List.of("failed"), "http:acc-1:failed");
    assertThat(ledger.lapse(NOW.minusSeconds(1), Map::of)).isZero();
    assertThat(ledger.lapse(NOW, Map::of)).isEqualTo(1);
    assertThat(ledger.find("unused")).isEmpty();
    assertThat(store.find("unused")).isEmpty();
    assertThat(ledger.find("open")).isPresent();
    assertThat(ledger.find("failed"))
        .as("an attempt before the refusal may be under way")
        .isPresent();
    assertThat(store.find("used")).isPresent();
    assertThat(ledgerAt(NOW.plus(Duration.ofHours(1))).lapse(NOW, Map::of))
        .as("by now their commands came to nothing")
        .isEqualTo(2);
    assertThat(store.find("failed")).isEmpty();
  }

  @Test
  void whatItsSenderNamedInSomethingThatIsKeptForAPersonStaysUntilThatIsDecided() {
    EvidenceLedger ledger = ledgerAt(NOW);
    for (String name : List.of("hers", "another's")) {
      ledger.add(photo(name, 1, NOW), NOW);
    }
    Actor sender = new Actor("acc-1", null, "ent-7", null, "371102", Authority.PEER, false);
    Actor stranger = new Actor("acc-9", null, null, null, "371102", Authority.PEER, false);
    NamedByConflicts kept = () -> Map.of("hers", Set.of(sender), "another's", Set.of(stranger));
    assertThat(ledger.lapse(NOW, kept)).isEqualTo(1);
    assertThat(ledger.find("hers")).isPresent();
    assertThat(ledger.find("another's")).as("who names somebody else's keeps nothing").isEmpty();
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertThat(ledger.lapse(tomorrow, kept)).isZero();
    assertThat(ledger.lapse(tomorrow, Map::of)).as("asked again every day").isZero();
    assertThat(ledger.lapse(tomorrow.plus(Duration.ofDays(1)), Map::of)).isEqualTo(1);
  }

  @Test
  void whatIsBeingDeletedIsNeitherUsedNorSentAgainUntilItIsGone() {
    EvidenceLedger ledger = ledgerAt(NOW);
    ledger.add(photo("a", 1, NOW), NOW);
    ledger.change("a", Entry::asLapsing);
    assertThatThrownBy(() -> ledger.add(photo("a", 1, NOW), NOW))
        .isInstanceOf(ProblemException.class);
    ledger.lapse(NOW, Map::of);
    assertThat(ledger.add(photo("a", 1, NOW), NOW).uses()).isEmpty();
  }

  @Test
  void whatIsExpectedIsNobodysUntilItIsThereAndLapsesWhereItNeverIs() {
    EvidenceLedger ledger = ledgerAt(NOW);
    for (String name : List.of("whole", "half")) {
      ledger.expect(photo(name, 1, NOW), NOW);
      store.keep(name, new byte[] {1});
      assertThat(ledger.find(name).orElseThrow().sentBy(SENDER)).isEmpty();
      assertThat(ledger.ofOriginal("original-of-" + name)).isEmpty();
    }
    ledger.expect(photo("half", 1, NOW.plusSeconds(60)), NOW.plusSeconds(60));
    ledger.expect(photo("half", 1, NOW), NOW);
    ledger.add(photo("whole", 1, NOW.plusSeconds(90)), NOW.plusSeconds(90));
    assertThat(ledger.find("whole").orElseThrow().sentBy(SENDER)).isPresent();
    assertThat(ledger.lapse(NOW, Map::of)).as("whoever tries again has her time anew").isZero();
    assertThat(ledger.lapse(NOW.plusSeconds(60), Map::of)).isEqualTo(1);
    assertThat(store.find("half")).isEmpty();
    assertThat(store.find("whole")).isPresent();
  }
}
