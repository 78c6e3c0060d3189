package org.shouwang.hazard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of an open hazard: an event by which it leaves them says it once more, so
 * that no reader has to remember.
 *
 * @param confirmedAt when it was confirmed, if it was
 * @param originalDueAt its deadline as it was assigned, if it has one; events of the first version
 *     do not say it
 * @param dueAt its deadline, if it has one
 * @param grade its grade, if it was confirmed
 */
public record Standing(
    @Nullable Instant confirmedAt,
    @Nullable Instant originalDueAt,
    @Nullable Instant dueAt,
    @Nullable Grade grade) {
  static final Standing NONE = new Standing(null, null, null);

  /** With the deadline that was assigned. */
  public Standing(@Nullable Instant confirmedAt, @Nullable Instant dueAt, @Nullable Grade grade) {
    this(confirmedAt, dueAt, dueAt, grade);
  }
}
