package org.shouwang.kit.deadline;

import java.time.Instant;

/**
 * One deadline (时限) that runs.
 *
 * @param aggregate the aggregate that is asked when it is due
 * @param timer what for
 * @param cycle which round of the aggregate's life it belongs to
 * @param due when
 * @param district the district of the aggregate
 * @param cause the event that set it
 */
public record Deadline(
    String aggregate, String timer, int cycle, Instant due, String district, String cause) {

  /** The same deadline set again by another event is another one to try. */
  String attempt() {
    return aggregate + '~' + timer + '~' + due.toEpochMilli() + '~' + cause;
  }
}
