package org.shouwang.membership.domain.enterprise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;

/** An enterprise (企业). */
public sealed interface Enterprise {

  /**
   * The id of an enterprise: its credit code reserves it, so that of two registrations of one code
   * in a district, on whatever instances, the log's unique index lets one through.
   *
   * @param otherwise names it where there is no code
   */
  static String idOf(String district, @Nullable CreditCode code, String otherwise) {
    return code == null
        ? otherwise
        : Ids.derive("ent", "credit-code:" + district + ':' + code.text());
  }

  /** Not registered yet. */
  record Unregistered() implements Enterprise {}

  /**
   * One that was registered.
   *
   * @param open not closed yet
   * @param since when its last event happened in the world; nothing may happen before that
   */
  record Registered(Owner owner, Profile profile, boolean open, Instant since)
      implements Enterprise {}
}
