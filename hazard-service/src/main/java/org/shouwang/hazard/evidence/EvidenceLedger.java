package org.shouwang.hazard.evidence;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.EvidenceAttachedV1;
import org.shouwang.contracts.hazard.EvidenceAttachedV2;
import org.shouwang.contracts.hazard.EvidenceItem;
import org.shouwang.kit.contract.ContractJson;
import org.shouwang.kit.domain.Actor;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.problem.KitProblem;
import org.shouwang.kit.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * What evidence there is and what it is attached to (证据台账). A use is written before its command, so
 * that two hazards cannot be shown by one picture at the same moment; that it came true, the commit
 * log says.
 */
@Component
class EvidenceLedger {
  /** Longer than any command takes. */
  private static final Duration SETTLED = Duration.ofMinutes(10);

  /** So much later it is asked once more whether somebody still has to decide. */
  private static final Duration LONGER = Duration.ofDays(1);

  private static final int ATTEMPTS = 20;
  private static final int SWEPT_AT_ONCE = 200;
  private static final int DUPLICATE_KEY = 11_000;
  private static final int RETRY_SECONDS = 1;

  private final MongoCollection<Document> entries;
  private final CommitLog log;
  private final EvidenceStore store;
  private final Clock clock;

  EvidenceLedger(MongoDatabase database, CommitLog log, EvidenceStore store, Clock clock) {
    this.entries = database.getCollection("evidence");
    this.log = log;
    this.store = store;
    this.clock = clock;
    index("bands", "by_band");
    index("sent.original", "by_original");
    index("uses.enterprise", "by_enterprise");
    index("lapsesAt", "by_lapse");
  }

  private void index(String field, String name) {
    entries.createIndex(Indexes.ascending(field), new IndexOptions().name(name));
  }

  /** The name under which a picture's thumbnail is kept. */
  static String thumbnail(String sha256) {
    return sha256 + ".thumbnail";
  }

  Optional<Entry> find(String sha256) {
    return Optional.ofNullable(entries.find(Filters.eq("_id", sha256)).first()).map(Entry::of);
  }

  /** Pieces of evidence that were sent as the same bytes, whatever they are kept as. */
  List<Entry> ofOriginal(String original) {
    return all(Filters.eq("sent.original", original));
  }

  /** An enterprise's photos, and all whose hash has a band in common with a hash. */
  List<Entry> alike(long look, @Nullable String enterprise) {
    Bson banded = Filters.in("bands", PictureHash.bands(look));
    return all(
        enterprise == null
            ? banded
            : Filters.or(Filters.eq("uses.enterprise", enterprise), banded));
  }

  private List<Entry> all(Bson filter) {
    return entries.find(filter).map(Entry::of).into(new ArrayList<>());
  }

  /**
   * Notes that bytes are about to be kept. Nobody has sent them yet as far as others can tell, so
   * that nobody can use them; should they never become whole, they lapse like everything else.
   */
  void expect(Entry fresh, Instant lapsesAt) {
    noted(fresh.unsent(), known -> known.notBefore(lapsesAt));
  }

  /** Notes a piece of evidence whose bytes are kept already, or that somebody sent it once more. */
  Entry add(Entry fresh, Instant lapsesAt) {
    return noted(
        fresh,
        known -> known.sent(fresh.sent().getFirst(), lapsesAt).shownSmallAs(fresh.thumbnail()));
  }

  private Entry noted(Entry fresh, UnaryOperator<Entry> again) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Entry known = find(fresh.sha256()).orElse(null);
      if (known == null) {
        if (inserted(fresh)) {
          return fresh;
        }
      } else if (known.lapsing()) {
        throw contention(); // its bytes are on their way out; once they are gone it can come again
      } else {
        Entry next = again.apply(known);
        if (next == known || replaced(known, next)) {
          return next;
        }
      }
    }
    throw contention();
  }

  private boolean inserted(Entry entry) {
    try {
      entries.insertOne(entry.document());
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Changes an entry as it stands, once more where somebody else was faster.
   *
   * @return as it stands then, empty where there is none
   */
  Optional<Entry> change(String sha256, UnaryOperator<Entry> how) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Entry> known = find(sha256);
      if (known.isEmpty()) {
        return known;
      }
      Entry next = how.apply(known.get());
      if (next == known.get() || replaced(known.get(), next)) {
        return Optional.of(next);
      }
    }
    throw contention();
  }

  private boolean replaced(Entry known, Entry next) {
    return entries
            .replaceOne(
                Filters.and(
                    Filters.eq("_id", known.sha256()), Filters.eq("version", known.version())),
                next.document())
            .getMatchedCount()
        == 1;
  }

  private ProblemException contention() {
    return ProblemException.retryLater(KitProblem.CONTENTION, RETRY_SECONDS);
  }

  /** How sure a use is. */
  enum Standing {
    /** An event refers to the evidence. */
    HOLDS,
    /** Its command came to nothing. */
    FAILED,
    /** Its command may be under way. */
    OPEN
  }

  /** Whether a use came true, by the commit log. */
  Standing standing(String sha256, Use use) {
    if (use.confirmed() || recorded(sha256, use.command())) {
      return Standing.HOLDS;
    }
    return use.refused() || old(use) ? Standing.FAILED : Standing.OPEN;
  }

  /** Whether no attempt at its command can be under way any more. */
  private boolean old(Use use) {
    return use.at().plus(SETTLED).isBefore(clock.instant());
  }

  private boolean recorded(String sha256, String command) {
    return log.byCommand(command).stream()
        .flatMap(commit -> commit.events().stream())
        .map(event -> ContractJson.decode(event.wireType(), event.data()))
        .flatMap(EvidenceLedger::items)
        .anyMatch(item -> item.sha256().equals(sha256));
  }

  private static Stream<EvidenceItem> items(ContractEvent event) {
    return switch (event) {
      case EvidenceAttachedV1 older -> older.items().stream();
      case EvidenceAttachedV2 attached -> attached.items().stream();
      default -> Stream.empty();
    };
  }

  /** The uses of an entry that an event tells of. */
  List<Use> standing(Entry entry) {
    return entry.uses().stream()
        .filter(use -> standing(entry.sha256(), use) == Standing.HOLDS)
        .toList();
  }

  /** Notes that a command's event refers to some evidence: that stays from now on. */
  void confirm(Collection<String> evidence, String command) {
    for (String sha256 : evidence) {
      change(
          sha256,
          entry ->
              entry
                  .useBy(command)
                  .filter(use -> !use.confirmed())
                  .map(entry::confirmed)
                  .orElse(entry));
    }
  }

  /**
   * Notes that a command was refused: what it would have used is free for others. The note stays
   * until it is certain that no earlier attempt at the command comes true.
   */
  void release(Collection<String> evidence, String command) {
    for (String sha256 : evidence) {
      change(
          sha256,
          entry ->
              entry
                  .useBy(command)
                  .filter(use -> !use.confirmed())
                  .map(use -> entry.used(use.cameToNothing()))
                  .orElse(entry));
    }
  }

  /**
   * Deletes what nothing came to refer to in time. What its sender has named in something that is
   * kept for a person is given another day instead.
   *
   * @return how many pieces
   */
  int lapse(Instant now, NamedByConflicts conflicts) {
    List<Entry> due =
        entries
            .find(Filters.lte("lapsesAt", Date.from(now)))
            .limit(SWEPT_AT_ONCE)
            .map(Entry::of)
            .into(new ArrayList<>());
    Map<String, Set<Actor>> named = due.isEmpty() ? Map.of() : conflicts.digests();
    int gone = 0;
    for (Entry found : due) {
      Entry entry = settled(found);
      if (!entry.lapsing() && named(entry, named.getOrDefault(entry.sha256(), Set.of()))) {
        change(entry.sha256(), known -> known.notBefore(now.plus(LONGER)));
      } else if (entry.lapsing() || entry.uses().isEmpty() && replaced(entry, entry.asLapsing())) {
        delete(entry);
        gone++;
      }
    }
    return gone;
  }

  private static boolean named(Entry entry, Set<Actor> by) {
    return by.stream().anyMatch(actor -> entry.sentBy(Holder.of(actor)).isPresent());
  }

  /** With every use that is certain confirmed, and without those that failed for good. */
  private Entry settled(Entry entry) {
    Entry next = entry;
    for (Use use : entry.uses()) {
      next =
          switch (standing(entry.sha256(), use)) {
            case HOLDS -> next.confirmed(use);
            case FAILED -> old(use) ? next.unused(use.command()) : next;
            case OPEN -> next;
          };
    }
    return next == entry || replaced(entry, next) ? next : entry;
  }

  /** The bytes first: an entry without bytes is found again and deleted, bytes alone never. */
  private void delete(Entry entry) {
    store.delete(thumbnail(entry.sha256()));
    store.delete(entry.sha256());
    entries.deleteOne(Filters.and(Filters.eq("_id", entry.sha256()), Filters.eq("lapsing", true)));
  }
}
