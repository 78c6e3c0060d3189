package org.shouwang.kit.projection;

import org.jspecify.annotations.Nullable;

/**
 * One document in memory.
 *
 * @param <S> its state
 */
final class Held<S> {
  static final long NEVER = -1;

  final String id;
  final String key;

  /** Null when there is no such document. */
  @Nullable S state;

  /** The last sequence, or the last place, that the state contains. */
  long applied;

  boolean dirty;

  Held(String id, String key, @Nullable S state, long applied) {
    this.id = id;
    this.key = key;
    this.state = state;
    this.applied = applied;
  }

  /** The state contains one more event. */
  void moved(@Nullable S to, long upTo) {
    state = to;
    applied = upTo;
    dirty = true;
  }
}
