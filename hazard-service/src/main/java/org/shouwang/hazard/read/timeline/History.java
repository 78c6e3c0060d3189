package org.shouwang.hazard.read.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.ChainVerification;
import org.shouwang.kit.log.ChainVerification.Fault;
import org.shouwang.kit.log.ChainVerification.Kind;
import org.shouwang.kit.log.Commit;
import org.shouwang.kit.log.CommitLog;
import org.shouwang.kit.log.HistoryBrokenException;

/**
 * A hazard's commits as the log has them.
 *
 * @param commits in order, as far as they can be told
 * @param fault what is wrong behind them; null where nothing was found yet
 */
record History(List<Commit> commits, @Nullable Fault fault) {
  /** How many commits behind the last step are read to find where the next one was. */
  private static final long MOST_READ_BEHIND = 20_000;

  static History of(CommitLog log, String hazard) {
    try {
      return new History(log.wholeHistory(hazard), null);
    } catch (HistoryBrokenException broken) {
      return new History(broken.before(), broken.fault());
    }
  }

  /** How many steps they are. */
  long steps(String hazard) {
    return commits.stream()
        .flatMap(commit -> commit.events().stream())
        .filter(event -> event.aggregateId().equals(hazard))
        .count();
  }

  /**
   * The same where others were told of more steps: the next one was taken out of the log, or hidden
   * from its keys, and somewhere behind the last one that shows.
   */
  History cutOff(CommitLog log) {
    long last = commits.isEmpty() ? 0 : commits.getLast().number();
    Fault found =
        ChainVerification.verify(log, last + 1, Math.min(log.head(), last + MOST_READ_BEHIND))
            .fault();
    return new History(
        commits, found == null ? new Fault(last + 1, Kind.HISTORY_INCOMPLETE) : found);
  }
}
