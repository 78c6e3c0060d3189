package org.shouwang.membership.domain.member;

import java.time.Instant;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;

/** One enterprise's membership of one cooperative (社员关系), for ever the same aggregate. */
public sealed interface Membership {

  /** The membership of an enterprise in a cooperative has one id, whoever asks. */
  static String idOf(String cooperativeId, String enterpriseId) {
    return Ids.derive("mem", cooperativeId + ':' + enterpriseId);
  }

  /** Never applied for. */
  record None() implements Membership {}

  /**
   * One that was applied for.
   *
   * @param owner its cooperative and its enterprise
   * @param since when its last event happened in the world; nothing may happen before that
   */
  record Known(Owner owner, Parties parties, Standing standing, Instant since)
      implements Membership {

    Known now(Standing next, Instant when) {
      return new Known(owner, parties, next, when);
    }
  }

  /** Between whom it is. */
  record Parties(String cooperativeId, String enterpriseId) {}
}
