package org.shouwang.kit.deadline;

import java.time.Instant;

/**
 * What an event does to one deadline of its aggregate: sets it, or drops it because it has fired or
 * is not needed any more.
 *
 * <p>To drop is to save work, never a rule: a deadline that nobody dropped is asked of the domain,
 * which refuses. So an event that does not tell until when a deadline ran need not drop it.
 *
 * @param timer what for, in kebab case, for example {@code overdue}
 * @param cycle which round of the aggregate's life it belongs to; part of the command's id
 * @param due when
 * @param pending whether it is set, or dropped
 */
public record TimerChange(String timer, int cycle, Instant due, boolean pending) {

  /** A deadline begins to run. */
  public static TimerChange set(String timer, int cycle, Instant due) {
    return new TimerChange(timer, cycle, due, true);
  }

  /** A deadline that runs until an instant needs no watching any more. */
  public static TimerChange drop(String timer, Instant due) {
    return new TimerChange(timer, 0, due, false);
  }
}
