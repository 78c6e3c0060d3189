package org.shouwang.hazard.domain.planted;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate once more, in the slow and obvious way.
 *
 * @param <S> the state of the rules
 * @param <C> commands
 */
public interface Model<S, C> {
  /** Whether a command is accepted as things stand. */
  boolean accepts(C command);

  /** What an accepted command changes. */
  void apply(C command);

  /** Whether the rules' state says the same. */
  boolean agrees(S state);

  /**
   * What whoever reads must be shown: by the field of the view's document ({@code row:status}) or
   * of the state that a replay tells ({@code replay:status}); null where nothing may be there.
   */
  Map<String, @Nullable Object> known();
}
