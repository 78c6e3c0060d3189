package org.shouwang.kit.log;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.store.Futures;

/**
 * The one writer of a log within this instance. While one batch is on its way to disk, and a moment
 * longer where many write, the next one gathers; each batch is one ordered {@code insertMany} of
 * consecutive numbers, and batches are never pipelined. Other instances may write at the same time:
 * the unique number decides, and the loser renumbers.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_BATCH = 512;
  private static final long CLOSING_CHECK_MILLIS = 100;

  /** From so many commits in a batch on it is worth waiting for those who were just answered. */
  private static final int CROWD = 4;

  private static final Duration GATHERING = Duration.ofNanos(200_000);

  private final MongoCommitLog log;
  private final Clock clock;
  private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
  private final Thread writer;
  private volatile boolean closed;

  /**
   * The last commit that this writer knows of; null when it must be read again. Writer thread only.
   */
  private @Nullable Head head;

  private record Pending(CommitDraft draft, CompletableFuture<Commit> outcome) {}

  private record Head(long number, Instant recordedAt, byte[] hash) {
    static Head of(Commit commit) {
      return new Head(commit.number(), commit.header().recordedAt(), commit.hash());
    }
  }

  GroupCommit(MongoCommitLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
    this.writer = Thread.ofPlatform().name("commit-log-writer").daemon().start(this::run);
  }

  Commit append(CommitDraft draft) {
    if (closed) {
      throw new OutcomeUnknownException("the commit log is closing; nothing was appended", null);
    }
    Pending pending = new Pending(draft, new CompletableFuture<>());
    queue.add(pending);
    if (closed && queue.remove(pending)) {
      throw new OutcomeUnknownException("the commit log is closing; nothing was appended", null);
    }
    return Futures.join(pending.outcome());
  }

  private void run() {
    List<Pending> batch = new ArrayList<>();
    int before = 0;
    while (!closed || !queue.isEmpty()) {
      Pending first = next();
      if (first == null) {
        continue;
      }
      if (before >= CROWD) {
        // Else the crowd splits into halves that wait for each other, and every batch is half as
        // large.
        LockSupport.parkNanos(GATHERING.toNanos());
      }
      batch.add(first);
      queue.drainTo(batch, LARGEST_BATCH - 1);
      before = batch.size();
      try {
        write(batch);
      } catch (RuntimeException e) {
        head = null;
        OutcomeUnknownException unknown = new OutcomeUnknownException("append failed", e);
        batch.forEach(p -> p.outcome().completeExceptionally(unknown));
      }
      batch.clear();
    }
  }

  private @Nullable Pending next() {
    try {
      return queue.poll(CLOSING_CHECK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts the writer", e);
    }
  }

  private void write(List<Pending> batch) {
    List<Pending> rest = batch;
    while (!rest.isEmpty()) {
      if (head == null) {
        head = readHead();
      }
      List<Commit> numbered = number(rest, head);
      try {
        log.insertInOrder(numbered);
        acknowledge(rest, numbered, numbered.size());
        return;
      } catch (MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()) {
          resolveByReading(rest, numbered, e);
          return;
        }
        rest = afterRefusal(rest, numbered, e.getWriteErrors().getFirst());
      } catch (MongoException e) {
        resolveByReading(rest, numbered, e);
        return;
      }
    }
  }

  /**
   * The store wrote a prefix and refused one document for a definite reason; returns what is still
   * to be written.
   */
  private List<Pending> afterRefusal(
      List<Pending> rest, List<Commit> numbered, BulkWriteError error) {
    int refused = error.getIndex();
    acknowledge(rest, numbered, refused);
    Pending loser = rest.get(refused);
    Commit attempt = numbered.get(refused);
    switch (DuplicateIndex.of(error)) {
      case NUMBER -> {
        Optional<Commit> holder = log.byNumber(attempt.number());
        if (holder.isPresent() && Arrays.equals(holder.get().hash(), attempt.hash())) {
          head = Head.of(attempt);
          loser.outcome().complete(attempt); // mine: the driver had sent it twice
          break;
        }
        head = null; // another instance wrote: renumber from its head
        return rest.subList(refused, rest.size());
      }
      case KEY -> loser.outcome().completeExceptionally(conflict(attempt));
      case COMMAND -> loser.outcome().completeExceptionally(duplicate(attempt));
      case UNNAMED -> {
        head = null;
        if (log.byCommand(attempt.header().commandId()).isPresent()) {
          loser.outcome().completeExceptionally(duplicate(attempt));
        } else if (attempt.events().stream()
            .anyMatch(e -> log.holds(e.aggregateId(), e.sequence()))) {
          loser.outcome().completeExceptionally(conflict(attempt));
        } else {
          return rest.subList(refused, rest.size());
        }
      }
      case NONE ->
          loser
              .outcome()
              .completeExceptionally(
                  new IllegalStateException("the store refused a commit: " + error.getMessage()));
    }
    return rest.subList(refused + 1, rest.size());
  }

  private static SequenceConflictException conflict(Commit attempt) {
    return new SequenceConflictException(
        "taken: one of " + attempt.events().stream().map(RecordedEvent::key).toList(), null);
  }

  private static DuplicateCommandException duplicate(Commit attempt) {
    return new DuplicateCommandException(
        "already in the log: " + attempt.header().commandId(), null);
  }

  /**
   * Anything but a full acknowledgement or a definite refusal: what lies in the log now is the only
   * truth.
   */
  private void resolveByReading(List<Pending> rest, List<Commit> numbered, MongoException reason) {
    head = null;
    for (int i = 0; i < rest.size(); i++) {
      Commit attempt = numbered.get(i);
      Optional<Commit> found = log.byCommand(attempt.header().commandId());
      if (found.isPresent() && Arrays.equals(found.get().hash(), attempt.hash())) {
        rest.get(i).outcome().complete(attempt);
      } else if (found.isPresent()) {
        rest.get(i).outcome().completeExceptionally(duplicate(attempt));
      } else {
        rest.get(i)
            .outcome()
            .completeExceptionally(
                new OutcomeUnknownException("the store did not confirm the append", reason));
      }
    }
  }

  private void acknowledge(List<Pending> rest, List<Commit> numbered, int count) {
    if (count > 0) {
      head = Head.of(numbered.get(count - 1));
    }
    for (int i = 0; i < count; i++) {
      rest.get(i).outcome().complete(numbered.get(i));
    }
    if (count > 0) {
      log.appended(numbered.get(count - 1).number());
    }
  }

  private List<Commit> number(List<Pending> batch, Head after) {
    List<Commit> commits = new ArrayList<>(batch.size());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long number = after.number();
    Instant recordedAt = after.recordedAt();
    byte[] prev = after.hash();
    for (Pending pending : batch) {
      CommitDraft d = pending.draft();
      recordedAt = latest(latest(now, recordedAt), d.notBefore());
      CommitHeader header = d.header(log.name(), ++number, recordedAt);
      byte[] hash = CommitFormat.hash(prev, header, d.events());
      commits.add(new Commit(header, d.events(), prev, hash));
      prev = hash;
    }
    return commits;
  }

  private static Instant latest(Instant a, @Nullable Instant b) {
    return b == null || a.isAfter(b) ? a : b;
  }

  private Head readHead() {
    long number = log.head();
    if (number == 0) {
      return new Head(0, Instant.EPOCH, CommitFormat.genesis());
    }
    return log.byNumber(number)
        .map(Head::of)
        .orElseThrow(() -> new IllegalStateException("commit " + number + " vanished"));
  }

  /** Refuses new commits, writes those that wait, and returns when they are on disk. */
  @Override
  public void close() {
    closed = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
