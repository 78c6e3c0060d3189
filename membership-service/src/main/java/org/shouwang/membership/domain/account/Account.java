package org.shouwang.membership.domain.account;

import java.time.Instant;
import org.shouwang.kit.domain.Owner;

/** An account (账号). Login name and password are no part of it; they are credentials. */
public sealed interface Account {

  /** Not opened yet. */
  record Unopened() implements Account {}

  /**
   * One that was opened.
   *
   * @param enabled not disabled yet
   * @param since when its last event happened in the world; nothing may happen before that
   */
  record Opened(Owner owner, boolean bureau, boolean enabled, Instant since) implements Account {}
}
