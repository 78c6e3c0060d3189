package org.shouwang.kit.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The commit log of one service: what was acknowledged, in order, for ever. Numbers have no gap:
 * who has seen number <i>n</i> has seen everything up to <i>n</i>.
 *
 * <p>Reads come from the primary with majority read concern, are sorted here and cut at the first
 * missing number or sequence.
 */
public interface CommitLog {
  /** The log's name, the {@code ce_source} of its events. */
  String name();

  /**
   * Appends durably; returns once the commit is on a majority's disks.
   *
   * @throws SequenceConflictException another commit holds one of its {@code aggregate:sequence}
   *     keys; nothing was appended
   * @throws DuplicateCommandException the command id is already in the log; nothing was appended
   * @throws OutcomeUnknownException nobody knows whether it was appended: ask again with the same
   *     command id
   */
  Commit append(CommitDraft draft);

  /**
   * Calls a listener after this instance appended, with the number of its last commit; soon after,
   * and possibly once for several commits. A hint to look at the log, nothing more: other instances
   * append too.
   */
  void onAppended(LongConsumer listener);

  /**
   * Refuses every further append of this instance: the log was found to have lost what others
   * already hold, and one more commit would take a number that they know by another hash.
   *
   * @param reason what was found, in plain words
   */
  void stopAppending(String reason);

  /** The number of the last commit, 0 when empty. */
  long head();

  /** Up to {@code limit} commits after a number, without a gap. */
  List<Commit> after(long number, int limit);

  /** One commit. */
  Optional<Commit> byNumber(long number);

  /** What binds several commits to their neighbours, as stored; numbers without one are absent. */
  Map<Long, Link> links(Collection<Long> numbers);

  /** The commit that answered a command. */
  Optional<Commit> byCommand(String commandId);

  /**
   * The commits that hold an aggregate's events from a sequence on, in order, without a gap.
   *
   * @throws HistoryBrokenException where the log was changed so that it cannot tell
   */
  List<Commit> ofAggregate(String aggregateId, long fromSequence);

  /**
   * An aggregate's whole history for whoever doubts it: also looks behind its end for what would be
   * cut off if somebody had hidden the next few commits from their keys.
   *
   * @throws HistoryBrokenException where the log was changed so that it cannot tell
   */
  List<Commit> wholeHistory(String aggregateId);

  /** Whether an aggregate has an event with this sequence. */
  boolean holds(String aggregateId, long sequence);
}
