package org.shouwang.kit.log;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * A commit log in memory, for tests that append thousands of commits a second: the bytes of each
 * commit as a store would hold them, in its format and its chain, and nothing of a store's ways of
 * failing. That it answers as {@link MongoCommitLog} does, {@code MemoryCommitLogTest} says.
 */
public final class MemoryCommitLog implements CommitLog {
  private final String name;
  private final Clock clock;
  private final TreeMap<Long, RawBsonDocument> stored = new TreeMap<>();
  private final Map<String, Long> byKey = new HashMap<>();
  private final Map<String, Long> byCommand = new HashMap<>();
  private Instant recordedAt = Instant.EPOCH;
  private byte[] last = CommitFormat.genesis();

  public MemoryCommitLog(String name, Clock clock) {
    this.name = name;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized Commit append(CommitDraft d) {
    for (RecordedEvent event : d.events()) {
      if (byKey.containsKey(event.key())) {
        throw new SequenceConflictException("taken: " + event.key(), null);
      }
    }
    if (byCommand.containsKey(d.commandId())) {
      throw new DuplicateCommandException("already in the log: " + d.commandId(), null);
    }
    recordedAt = latest(recordedAt, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    recordedAt = d.notBefore() == null ? recordedAt : latest(recordedAt, d.notBefore());
    CommitHeader header = d.header(name, stored.size() + 1L, recordedAt);
    Commit commit =
        new Commit(header, d.events(), last, CommitFormat.hash(last, header, d.events()));
    last = commit.hash();
    put(commit.number(), CommitDocuments.write(commit));
    d.events().forEach(event -> byKey.put(event.key(), commit.number()));
    byCommand.put(d.commandId(), commit.number());
    return commit;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private void put(long number, Document document) {
    stored.put(number, new RawBsonDocument(document, new DocumentCodec()));
  }

  /** What lies under a number, as somebody with a hand on the store would see it. */
  public synchronized Document stored(long number) {
    return stored.get(number).decode(new DocumentCodec());
  }

  /** Somebody edits the store: the commit lies under the number that it says afterwards. */
  public synchronized void edit(long number, UnaryOperator<Document> change) {
    Document edited = change.apply(stored(number));
    stored.remove(number);
    put(edited.getLong("_id"), edited);
  }

  @Override
  public synchronized long head() {
    return stored.isEmpty() ? 0 : stored.lastKey();
  }

  @Override
  public synchronized List<Commit> after(long number, int limit) {
    List<Commit> found = new ArrayList<>();
    for (long next = number + 1; found.size() < limit && stored.containsKey(next); next++) {
      found.add(CommitReading.read(stored.get(next)));
    }
    return found;
  }

  @Override
  public synchronized Optional<Commit> byNumber(long number) {
    return Optional.ofNullable(stored.get(number)).map(CommitReading::read);
  }

  @Override
  public synchronized Map<Long, Link> links(Collection<Long> numbers) {
    Map<Long, Link> links = new HashMap<>();
    for (Long number : numbers) {
      byNumber(number).ifPresent(c -> links.put(number, new Link(c.prev(), c.hash())));
    }
    return links;
  }

  @Override
  public synchronized Optional<Commit> byCommand(String commandId) {
    return Optional.ofNullable(byCommand.get(commandId)).flatMap(this::byNumber);
  }

  @Override
  public synchronized List<Commit> ofAggregate(String aggregateId, long fromSequence) {
    return LongStream.iterate(fromSequence, sequence -> sequence + 1)
        .mapToObj(sequence -> byKey.get(RecordedEvent.key(aggregateId, sequence)))
        .takeWhile(number -> number != null)
        .distinct()
        .map(number -> byNumber(number).orElseThrow())
        .toList();
  }

  @Override
  public List<Commit> wholeHistory(String aggregateId) {
    return ofAggregate(aggregateId, 0);
  }

  @Override
  public synchronized boolean holds(String aggregateId, long sequence) {
    return byKey.containsKey(RecordedEvent.key(aggregateId, sequence));
  }

  /** Nobody relays it: whoever wants to know looks. */
  @Override
  public void onAppended(LongConsumer listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stopAppending(String reason) {
    throw new UnsupportedOperationException();
  }
}
