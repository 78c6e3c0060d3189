package org.shouwang.kit.access;

/** How a route keeps to the caller's tenant. */
public enum Tenant {
  /** Nothing on this route belongs to a tenant. */
  NONE,
  /** The handler takes the tenant from the {@link Caller} alone, for creations and own lists. */
  OF_CALLER,
  /**
   * The thing's owner decides: the handler asks {@link Tenancy} before it answers or changes
   * anything. One that forgets is answered 500.
   */
  OF_RESOURCE,
  /** Like {@link #OF_RESOURCE}, and an enterprise's people see all of their cooperative. */
  OF_COOPERATIVE;

  boolean ofOwner() {
    return this == OF_RESOURCE || this == OF_COOPERATIVE;
  }
}
