package org.shouwang.membership.domain.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Owner;

/** A person (人员), as far as the log knows her: what she does, never who she is. */
public sealed interface Person {

  /** Not registered yet. */
  record Unregistered() implements Person {}

  /**
   * One that was registered.
   *
   * @param active has not left
   * @param erased who she was is gone from the vault
   * @param since when her last event happened in the world; nothing may happen before that
   */
  record Registered(
      Owner owner,
      Position position,
      @Nullable Employment employment,
      boolean active,
      boolean erased,
      Instant since)
      implements Person {

    /** The enterprise she works or worked for, if any. */
    public @Nullable String enterpriseId() {
      return owner.enterprise();
    }

    /** Whether she works, and is known by name. */
    public boolean present() {
      return active && !erased;
    }
  }
}
