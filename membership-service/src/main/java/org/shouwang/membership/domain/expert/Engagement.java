package org.shouwang.membership.domain.expert;

import java.time.Instant;
import org.shouwang.kit.domain.Ids;
import org.shouwang.kit.domain.Owner;

/** One expert's engagement by one cooperative (专家聘任), for ever the same aggregate. */
public sealed interface Engagement {

  /** The engagement of a person by a cooperative has one id, whoever asks. */
  static String idOf(String cooperativeId, String personId) {
    return Ids.derive("exp", cooperativeId + ':' + personId);
  }

  /** Never engaged. */
  record None() implements Engagement {}

  /**
   * Engaged, now or once.
   *
   * @param engaged not released yet
   * @param since when its last event happened in the world; nothing may happen before that
   */
  record Known(Owner owner, Parties parties, boolean engaged, Instant since)
      implements Engagement {}

  /** Who is engaged by whom. */
  record Parties(String personId, String cooperativeId) {}
}
