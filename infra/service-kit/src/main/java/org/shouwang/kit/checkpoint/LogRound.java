package org.shouwang.kit.checkpoint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.log.ChainVerification.Fault;

/**
 * How a round over the whole log (巡检) stands.
 *
 * @param startedAt when it began
 * @param target the log's head then; it ends there
 * @param through the last commit found good; 0 while there is none
 * @param over whether it has ended
 * @param fault what is wrong where it stands, null if nothing
 * @param whole the last round that found all of its log good, null before there was one
 */
record LogRound(
    Instant startedAt,
    long target,
    long through,
    boolean over,
    @Nullable Fault fault,
    @Nullable Whole whole) {

  /**
   * A round that found everything good.
   *
   * @param endedAt when
   * @param commits how many it read
   */
  record Whole(Instant endedAt, long commits) {}

  static LogRound begin(Instant now, long head, @Nullable Whole before) {
    return new LogRound(now, head, 0, false, null, before);
  }

  /** As far as that everything is good, and there it stands. */
  LogRound at(long commit, @Nullable Fault wrong) {
    return new LogRound(startedAt, target, commit, false, wrong, whole);
  }

  LogRound ended(Instant now) {
    return new LogRound(startedAt, target, target, true, null, new Whole(now, target));
  }

  /** Part of the log that it has found good, 1 when it is over. */
  double progress() {
    return over ? 1 : (double) through / target;
  }
}
