package org.shouwang.hazard.domain.planted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold whatever was asked: of a sequence once it has run through the real parts.
 *
 * @param <C> commands
 * @param <E> events
 */
public interface Invariants<C, E> {
  /**
   * Whether it asks of the sequence alone: it is given no doubles then, and what the model knows
   * only with the last step, for more takes longer than the sequence itself.
   */
  default boolean alone() {
    return false;
  }

  /**
   * What does not hold, in words; null where everything does.
   *
   * @param seed what is drawn is drawn from it
   * @param steps the sequence
   * @param doubles some of its commands, in its order, with the answers that they have alone: for
   *     another tenant, who sends them to an aggregate of its own meanwhile
   */
  @Nullable String violated(long seed, List<Step<C, E>> steps, List<Step<C, E>> doubles);
}
