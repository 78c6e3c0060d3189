package org.shouwang.kit.log;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.ChainVerification.Kind;
import org.shouwang.kit.store.GroupLookup;
import org.shouwang.kit.store.SideBySide;

/**
 * The commit log on a document store: one document per commit in {@code commits}, {@code _id} is
 * its number. Uses the plain subset only (unique indexes, ordered {@code insertMany}, {@code $in}),
 * so that every server of the wire protocol will do.
 */
public final class MongoCommitLog implements CommitLog, AutoCloseable {
  static final String BY_KEY = "aggregate_sequence";
  static final String BY_COMMAND = "command_id";

  /** Most aggregates are short, and every key that is asked for costs. */
  private static final int FIRST_CHUNK = 16;

  private static final int NEXT_CHUNKS = 256;

  /** For how many keys one question asks; several are asked side by side. */
  private static final int AT_ONCE = 64;

  /** How far behind an end is looked by whoever doubts it. */
  private static final int BEHIND_END = 32;

  // Reads ask for one document more than there can be, so that one answer holds all: by default a
  // server's first answer holds 101.
  private final String name;
  private final MongoCollection<Document> commits;
  private final MongoCollection<RawBsonDocument> stored;
  private final GroupCommit groupCommit;

  /** Every command is looked up first, so this is as hot as appending. */
  private final GroupLookup<RawBsonDocument> byCommand = new GroupLookup<>(this::ofCommands);

  private final AtomicLong headSeen = new AtomicLong();
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
  private final AppendTimes appendTimes = new AppendTimes(System::nanoTime);
  private volatile @Nullable String stopped;

  /**
   * Opens the log, creating its indexes where they are missing. What is promised rests on them, so
   * a server that took the request and has another index does not do.
   *
   * @param name the {@code ce_source} of its events
   * @throws IllegalStateException where an index is another one than is needed
   */
  public MongoCommitLog(String name, MongoDatabase database, Clock clock) {
    this.name = name;
    this.commits =
        database
            .getCollection("commits")
            .withReadPreference(ReadPreference.primary())
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.stored = commits.withDocumentClass(RawBsonDocument.class);
    requireIndex(CommitDocuments.KEYS, BY_KEY);
    requireIndex(CommitDocuments.COMMAND, BY_COMMAND);
    this.groupCommit = new GroupCommit(this, clock);
  }

  private void requireIndex(String field, String indexName) {
    commits.createIndex(Indexes.ascending(field), new IndexOptions().unique(true).name(indexName));
    for (Document index : commits.listIndexes()) {
      if (index.getString("name").equals(indexName)
          && Boolean.TRUE.equals(index.getBoolean("unique"))
          && index.get("key", Document.class).keySet().equals(Set.of(field))) {
        return;
      }
    }
    throw new IllegalStateException(
        "index " + indexName + " of " + commits.getNamespace() + " is not unique on " + field);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Commit append(CommitDraft draft) {
    String reason = stopped;
    if (reason != null) {
      throw new OutcomeUnknownException("appending is stopped: " + reason, null);
    }
    long begun = appendTimes.begin();
    AppendTimes.Outcome outcome = AppendTimes.Outcome.UNKNOWN;
    try {
      Commit appended = groupCommit.append(draft);
      outcome = AppendTimes.Outcome.APPENDED;
      return appended;
    } catch (SequenceConflictException | DuplicateCommandException e) {
      outcome = AppendTimes.Outcome.REFUSED;
      throw e;
    } finally {
      appendTimes.ended(begun, outcome);
    }
  }

  /** How long its appends take. */
  public AppendTimes appendTimes() {
    return appendTimes;
  }

  /**
   * Found by probing: numbers have no gap, so a number exists exactly if the head is not below it.
   */
  @Override
  public long head() {
    long low = headSeen.get();
    while (true) {
      long base = low;
      long found = highestOf(LongStream.range(0, 40).map(i -> base + (1L << i)));
      if (found <= low) {
        headSeen.accumulateAndGet(low, Math::max);
        return low;
      }
      low = found;
    }
  }

  private long highestOf(LongStream numbers) {
    long highest = 0;
    for (Document d :
        commits.find(in("_id", numbers.boxed().toList())).projection(Projections.include("_id"))) {
      highest = Math.max(highest, d.getLong("_id"));
    }
    return highest;
  }

  @Override
  public List<Commit> after(long number, int limit) {
    List<Long> wanted = LongStream.rangeClosed(number + 1, number + limit).boxed().toList();
    List<Commit> found =
        sorted(stored.find(in("_id", wanted)).batchSize(limit + 1).into(new ArrayList<>()));
    int whole = 0;
    while (whole < found.size() && found.get(whole).number() == number + 1 + whole) {
      whole++;
    }
    return found.subList(0, whole);
  }

  @Override
  public Optional<Commit> byNumber(long number) {
    return Optional.ofNullable(stored.find(eq("_id", number)).first()).map(CommitReading::read);
  }

  @Override
  public Map<Long, Link> links(Collection<Long> numbers) {
    Map<Long, Link> links = HashMap.newHashMap(numbers.size());
    for (Document commit :
        commits
            .find(in("_id", numbers))
            .projection(CommitDocuments.LINK)
            .batchSize(numbers.size() + 1)) {
      links.put(commit.getLong("_id"), CommitDocuments.link(commit));
    }
    return links;
  }

  @Override
  public Optional<Commit> byCommand(String commandId) {
    return byCommand.find(commandId).map(CommitReading::read);
  }

  private Map<String, RawBsonDocument> ofCommands(List<String> commandIds) {
    Map<String, RawBsonDocument> found = new HashMap<>();
    for (RawBsonDocument commit :
        stored.find(in(CommitDocuments.COMMAND, commandIds)).batchSize(commandIds.size() + 1)) {
      found.put(commit.getString(CommitDocuments.COMMAND).getValue(), commit);
    }
    return found;
  }

  @Override
  public List<Commit> ofAggregate(String aggregateId, long fromSequence) {
    return history(aggregateId, fromSequence, FIRST_CHUNK, 1);
  }

  @Override
  public List<Commit> wholeHistory(String aggregateId) {
    return history(aggregateId, 0, NEXT_CHUNKS, BEHIND_END);
  }

  private List<RawBsonDocument> withKeys(List<String> keys) {
    return stored
        .find(in(CommitDocuments.KEYS, keys))
        .batchSize(keys.size() + 1)
        .into(new ArrayList<>());
  }

  /**
   * Reads on until so many sequences in a row are absent.
   *
   * @param chunk how many to ask for first
   */
  private List<Commit> history(String aggregateId, long fromSequence, int chunk, int absent) {
    List<Commit> history = new ArrayList<>();
    long next = fromSequence;
    long hole = -1;
    while (true) {
      List<String> keys =
          LongStream.range(next, next + chunk)
              .mapToObj(sequence -> RecordedEvent.key(aggregateId, sequence))
              .toList();
      List<RawBsonDocument> found = SideBySide.ask(keys, AT_ONCE, this::withKeys);
      found.sort(Comparator.comparingLong(CommitDocuments::number));
      long before = next;
      boolean holed = false;
      for (RawBsonDocument document : found) {
        if (!history.isEmpty() && history.getLast().number() == CommitDocuments.number(document)) {
          continue; // the embedded store gives a commit once for each key that was asked for
        }
        Commit commit = readable(document, aggregateId, history);
        long reached = sequenceAfter(commit, aggregateId, next);
        holed = reached == next;
        if (holed) {
          break; // the questions met several snapshots; what lies behind the hole is read again
        }
        history.add(commit);
        next = reached;
      }
      if (!holed && before + chunk - next >= absent) {
        return history;
      }
      if (next == before) {
        if (hole == next) { // still there, though what lies behind it was there before
          throw broken(aggregateId, history, found.getFirst(), Kind.HISTORY_INCOMPLETE);
        }
        hole = next;
      }
      chunk = NEXT_CHUNKS;
    }
  }

  private static Commit readable(
      RawBsonDocument document, String aggregateId, List<Commit> history) {
    try {
      return CommitReading.read(document);
    } catch (RuntimeException e) {
      HistoryBrokenException broken = broken(aggregateId, history, document, Kind.UNREADABLE);
      broken.initCause(e);
      throw broken;
    }
  }

  private static HistoryBrokenException broken(
      String aggregateId, List<Commit> history, RawBsonDocument at, Kind kind) {
    return new HistoryBrokenException(
        aggregateId, history, new ChainVerification.Fault(CommitDocuments.number(at), kind));
  }

  /**
   * The sequence that must come after this commit, or {@code expected} where the commit does not
   * continue the history.
   */
  private static long sequenceAfter(Commit commit, String aggregateId, long expected) {
    long next = expected;
    for (RecordedEvent event : commit.events()) {
      if (event.aggregateId().equals(aggregateId) && event.sequence() == next) {
        next++;
      }
    }
    return next;
  }

  @Override
  public boolean holds(String aggregateId, long sequence) {
    return commits
            .find(eq(CommitDocuments.KEYS, RecordedEvent.key(aggregateId, sequence)))
            .projection(Projections.include("_id"))
            .first()
        != null;
  }

  private static List<Commit> sorted(List<RawBsonDocument> documents) {
    return documents.stream()
        .map(CommitReading::read)
        .sorted(Comparator.comparingLong(Commit::number))
        .toList();
  }

  @Override
  public void stopAppending(String reason) {
    stopped = reason;
  }

  @Override
  public void onAppended(LongConsumer listener) {
    listeners.add(listener);
  }

  void appended(long number) {
    headSeen.accumulateAndGet(number, Math::max);
    listeners.forEach(listener -> listener.accept(number));
  }

  /**
   * Puts back commits that the store lost, as they were. Nothing else appends meanwhile.
   *
   * @param lost the commits after the last one that is left, without a gap
   * @throws IllegalArgumentException one of them does not continue the chain; none is put back
   */
  public void putBack(List<Commit> lost) {
    long number = head();
    byte[] prev =
        number == 0 ? CommitFormat.genesis() : byNumber(number).map(Commit::hash).orElseThrow();
    for (Commit commit : lost) {
      number++;
      if (commit.number() != number
          || !commit.header().log().equals(name)
          || ChainVerification.check(commit, prev).isPresent()) {
        throw new IllegalArgumentException("commit " + number + " does not continue " + name);
      }
      prev = commit.hash();
    }
    insertInOrder(lost);
    appended(number);
  }

  void insertInOrder(List<Commit> batch) {
    commits.insertMany(batch.stream().map(CommitDocuments::write).toList());
  }

  /** Refuses new appends, lets those under way finish. */
  @Override
  public void close() {
    groupCommit.close();
  }
}
