package org.shouwang.kit.command;

import org.shouwang.kit.domain.Owner;

/**
 * Decides from an aggregate's owner, as the log itself knows it, whether a command may touch the
 * aggregate.
 */
public interface OwnerGuard {
  /** For callers whose right does not depend on the owner: policies, and creations. */
  OwnerGuard OPEN =
      new OwnerGuard() {
        @Override
        public void require(Owner owner) {}

        @Override
        public void absent() {}
      };

  /**
   * Returns if the owner is within the caller's reach; throws what the caller is to be answered
   * otherwise.
   */
  void require(Owner owner);

  /** Called when the aggregate does not exist; throws if that must look like somebody else's. */
  void absent();
}
