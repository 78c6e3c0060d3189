package org.shouwang.hazard.domain.planted;

/**
 * Draws commands from a seed.
 *
 * @param <C> commands
 * @param <M> the model, which says what would make sense
 */
public interface Deeds<C, M> {
  /** Some time goes by, or none. */
  void timePasses();

  /** Any command. */
  C next(M model);
}
