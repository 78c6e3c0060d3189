package org.shouwang.kit.checkpoint;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.ChainVerification.Kind;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitDifference;
import org.shouwang.kit.log.CommitFormat;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.Differences;
import org.shouwang.kit.stream.PublishedCommits;

/**
 * Tells what was changed in a commit by the records that the relay made of it before: these are
 * asked for nothing else than the place of a change, which the log's own hashes have shown.
 */
final class ChangedCommits implements Differences {
  private static final Set<Kind> READABLE = EnumSet.of(Kind.CONTENT_CHANGED, Kind.NOT_AS_SIGNED);

  private final CommitLog log;
  private final PublishedCommits topic;

  ChangedCommits(CommitLog log, PublishedCommits topic) {
    this.log = log;
    this.topic = topic;
  }

  @Override
  public Optional<CommitDifference> at(Fault fault) {
    return READABLE.contains(fault.kind())
        ? log.byNumber(fault.number())
            .map(stored -> CommitDifference.of(stored, published(stored).orElse(null)))
        : Optional.empty();
  }

  /** Time does not run backwards in a log; of its first commit, or after one that is gone, ever. */
  private Optional<Commit> published(Commit stored) {
    long number = stored.number();
    Optional<Commit> before = before(number);
    return topic.find(
        number,
        before.map(commit -> commit.header().recordedAt()).orElse(Instant.EPOCH),
        before.map(Commit::hash).orElse(number == 1 ? CommitFormat.genesis() : stored.prev()));
  }

  private Optional<Commit> before(long number) {
    try {
      return log.byNumber(number - 1);
    } catch (IllegalStateException unreadable) {
      return Optional.empty();
    }
  }
}
