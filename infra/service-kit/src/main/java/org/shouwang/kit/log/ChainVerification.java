package org.shouwang.kit.log;

import com.mongodb.MongoException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes the hash chain over a range of a log and names the first commit that does not fit: an
 * edited, deleted, swapped or inserted commit shows at its own number or at its successor's.
 */
public final class ChainVerification {
  private static final int CHUNK = 500;

  private ChainVerification() {}

  /**
   * What a verification found.
   *
   * @param from first number checked
   * @param through last number found good; {@code from - 1} when none
   * @param fault what is wrong at {@code through + 1}, null when all is well
   */
  public record Result(long from, long through, @Nullable Fault fault) {
    /** Whether the whole range verified. */
    public boolean intact() {
      return fault == null;
    }
  }

  /**
   * A commit that does not fit.
   *
   * @param number its position
   * @param kind what is wrong
   */
  public record Fault(long number, Kind kind) {}

  /** What can be wrong at a position. */
  public enum Kind {
    /** No commit has this number, though later ones exist or were asked for. */
    MISSING,
    /** The commit does not continue its predecessor. */
    BROKEN_LINK,
    /** The commit's content is not what its hash says. */
    CONTENT_CHANGED,
    /** The commit cannot even be read, or is filed under other keys than its events have. */
    UNREADABLE,
    /** The chain holds, but a signed checkpoint speaks of another commit here. */
    NOT_AS_SIGNED,
    /** Before this commit one of the same aggregate is missing, though no number is. */
    HISTORY_INCOMPLETE
  }

  /**
   * Verifies a range, inclusive, in constant memory, reading ahead while it hashes. {@code from}
   * above 1 trusts the hash of the commit before it.
   *
   * @throws MongoException when the store does not answer, which says nothing of the log
   * @throws IllegalArgumentException when {@code from} is below 1
   */
  public static Result verify(CommitLog log, long from, long to) {
    if (from < 1) {
      throw new IllegalArgumentException("commits are numbered from 1");
    }
    byte[] prev = CommitFormat.genesis();
    if (from > 1) {
      Optional<Commit> before = log.byNumber(from - 1);
      if (before.isEmpty()) {
        return new Result(from, from - 1, new Fault(from - 1, Kind.MISSING));
      }
      prev = before.get().hash();
    }
    long number = from;
    CompletableFuture<List<Commit>> ahead = readAhead(log, number, to);
    while (number <= to) {
      int wanted = wanted(number, to);
      List<Commit> commits;
      try {
        commits = ahead.join();
      } catch (CompletionException e) {
        return firstUnreadable(log, from, number, wanted, prev, e);
      }
      ahead = readAhead(log, number + commits.size(), to);
      if (commits.isEmpty()) {
        return new Result(from, number - 1, new Fault(number, Kind.MISSING));
      }
      for (Commit commit : commits) {
        Optional<Kind> wrong = check(commit, prev);
        if (wrong.isPresent()) {
          return new Result(from, number - 1, new Fault(number, wrong.get()));
        }
        prev = commit.hash();
        number++;
      }
    }
    return new Result(from, to, null);
  }

  /** Reads the next commits while those before them are hashed. */
  private static CompletableFuture<List<Commit>> readAhead(CommitLog log, long from, long to) {
    return from > to
        ? CompletableFuture.completedFuture(List.of())
        : CompletableFuture.supplyAsync(
            () -> log.after(from - 1, wanted(from, to)), Thread::startVirtualThread);
  }

  private static int wanted(long from, long to) {
    return (int) Math.min(CHUNK, to - from + 1);
  }

  /**
   * Verifies single commits in their places, for example those of one aggregate: each one's
   * content, its link to the commit before, and the link of the commit after to it, with one read
   * for all, which goes on while the caller does something else.
   *
   * @return what is wrong with the first bad one, empty when all fit
   */
  public static CompletableFuture<Optional<Fault>> verifyInPlace(
      CommitLog log, List<Commit> commits) {
    Set<Long> neighbours = new TreeSet<>();
    for (Commit commit : commits) {
      neighbours.add(commit.number() - 1);
      neighbours.add(commit.number() + 1);
    }
    return CompletableFuture.supplyAsync(() -> log.links(neighbours), Thread::startVirtualThread)
        .thenApply(around -> firstMisplaced(log, commits, around));
  }

  private static Optional<Fault> firstMisplaced(
      CommitLog log, List<Commit> commits, Map<Long, Link> around) {
    for (Commit commit : commits) {
      long number = commit.number();
      Link before = around.get(number - 1);
      if (before == null && number > 1) {
        return Optional.of(new Fault(number - 1, Kind.MISSING));
      }
      Optional<Kind> wrong = check(commit, before == null ? CommitFormat.genesis() : before.hash());
      if (wrong.isPresent()) {
        return Optional.of(new Fault(number, wrong.get()));
      }
      Link next = around.get(number + 1);
      if (next == null && number < log.head()) {
        return Optional.of(new Fault(number + 1, Kind.MISSING));
      }
      if (next != null && !Arrays.equals(next.prev(), commit.hash())) {
        return Optional.of(new Fault(number + 1, Kind.BROKEN_LINK));
      }
    }
    return Optional.empty();
  }

  /** Verifies the content of single commits against their own hashes, wherever they stand. */
  public static Optional<Fault> verifyContent(List<Commit> commits) {
    return verifyContent(commits, digests(commits));
  }

  /** The digest of each commit, in their order. */
  public static List<byte[]> digests(List<Commit> commits) {
    return commits.stream()
        .map(commit -> CommitFormat.digest(commit.header(), commit.events()))
        .toList();
  }

  /**
   * The same where somebody else needs the digests too.
   *
   * @param digests of the commits, as {@link #digests} gives them
   */
  public static Optional<Fault> verifyContent(List<Commit> commits, List<byte[]> digests) {
    for (int i = 0; i < commits.size(); i++) {
      Commit commit = commits.get(i);
      if (!Arrays.equals(commit.hash(), CommitFormat.hash(commit.prev(), digests.get(i)))) {
        return Optional.of(new Fault(commit.number(), Kind.CONTENT_CHANGED));
      }
    }
    return Optional.empty();
  }

  /** Verifies one commit against its predecessor's hash. */
  public static Optional<Kind> check(Commit commit, byte[] prev) {
    if (!Arrays.equals(commit.prev(), prev)) {
      return Optional.of(Kind.BROKEN_LINK);
    }
    byte[] expected = CommitFormat.hash(commit.prev(), commit.header(), commit.events());
    return Arrays.equals(commit.hash(), expected)
        ? Optional.empty()
        : Optional.of(Kind.CONTENT_CHANGED);
  }

  private static Result firstUnreadable(
      CommitLog log,
      long from,
      long start,
      int wanted,
      byte[] prevOfStart,
      RuntimeException cause) {
    byte[] prev = prevOfStart;
    for (long number = start; number < start + wanted; number++) {
      try {
        Optional<Commit> commit = log.byNumber(number);
        Optional<Kind> wrong =
            commit.isEmpty() ? Optional.of(Kind.MISSING) : check(commit.get(), prev);
        if (wrong.isPresent()) {
          return new Result(from, number - 1, new Fault(number, wrong.get()));
        }
        prev = commit.get().hash();
      } catch (MongoException away) {
        throw away; // which says nothing of the log
      } catch (RuntimeException unreadable) {
        return new Result(from, number - 1, new Fault(number, Kind.UNREADABLE));
      }
    }
    throw cause;
  }
}
