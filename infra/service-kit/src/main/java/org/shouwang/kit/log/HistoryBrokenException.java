package org.shouwang.kit.log;

import java.util.List;

/**
 * One aggregate's history in the log is not what was written: a commit cannot be read, or one is
 * missing before another. Nothing may be decided on it.
 */
public final class HistoryBrokenException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final transient List<Commit> before;
  private final transient ChainVerification.Fault fault;

  HistoryBrokenException(String aggregateId, List<Commit> before, ChainVerification.Fault fault) {
    super(
        "the history of %s is broken at commit %d: %s"
            .formatted(aggregateId, fault.number(), fault.kind()));
    this.before = List.copyOf(before);
    this.fault = fault;
  }

  /** The commits before the break, in order. */
  public List<Commit> before() {
    return before;
  }

  /** Where it is broken, and how. */
  public ChainVerification.Fault fault() {
    return fault;
  }
}
