package org.shouwang.hazard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the figures know of an open hazard: an event by which it leaves them says it once more, so
 * that no reader has to remember.
 *
 * @param confirmedAt when it was confirmed, if it was
 * @param dueAt its deadline, if it has one
 * @param grade its grade, if it was confirmed
 */
public record Standing(
    @Nullable Instant confirmedAt, @Nullable Instant dueAt, @Nullable Grade grade) {
  static final Standing NONE = new Standing(null, null, null);
}
