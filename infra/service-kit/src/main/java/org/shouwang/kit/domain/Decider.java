package org.shouwang.kit.domain;

import java.util.List;

/**
 * The pure heart of an aggregate: how commands become events, and events become state.
 *
 * @param <S> state, immutable
 * @param <C> commands, sealed
 * @param <E> events, sealed
 */
public interface Decider<S, C extends Command, E extends DomainEvent> {
  /** The state before the first event. */
  S initial();

  /**
   * Decides a command.
   *
   * @return what happened, in order; empty when the command changes nothing
   * @throws Rejected when a rule refuses it
   */
  List<E> decide(S state, C command);

  /** Applies one event. Never fails, never logs: whatever was recorded, happened. */
  S evolve(S state, E event);

  /** Whose the aggregate is, once its first event was applied. */
  Owner owner(S state);
}
