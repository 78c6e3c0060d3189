package org.shouwang.hazard.domain.planted;

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
}
