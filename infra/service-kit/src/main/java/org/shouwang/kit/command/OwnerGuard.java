package org.shouwang.kit.command;

import org.shouwang.kit.domain.Owner;

/**
 * Decides from an aggregate's owner, as the log itself knows it, whether a command may touch the
 * aggregate.
 */
@FunctionalInterface
public interface OwnerGuard {
  /** For callers whose right does not depend on the owner: policies, and creations. */
  OwnerGuard OPEN = owner -> {};

  /**
   * Returns if the owner is within the caller's reach; throws what the caller is to be answered
   * otherwise.
   */
  void require(Owner owner);
}
