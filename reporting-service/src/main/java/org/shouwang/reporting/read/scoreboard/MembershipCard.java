package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One enterprise's membership of one cooperative, with its whole past (社员).
 *
 * @param cooperative of which
 * @param enterprise who
 * @param changes what became of it when, in the order of the log, which is that of time
 */
record MembershipCard(String cooperative, String enterprise, List<Change> changes) {

  MembershipCard {
    changes = List.copyOf(changes);
  }

  /** What a membership can be (社员状态). */
  enum Standing {
    APPLIED,
    REJECTED,
    ACTIVE,
    SUSPENDED,
    WITHDRAWN,
    EXPELLED;

    /** A suspended member is one, with its rights paused. */
    boolean member() {
      return this == ACTIVE || this == SUSPENDED;
    }
  }

  record Change(Standing standing, Instant at) {}

  /** The standing at an instant; empty before the application. */
  Optional<Standing> standing(Instant at) {
    return changes.stream()
        .filter(change -> !change.at().isAfter(at))
        .reduce((earlier, later) -> later)
        .map(Change::standing);
  }

  MembershipCard became(Standing standing, Instant at) {
    List<Change> more = new ArrayList<>(changes);
    more.add(new Change(standing, at));
    return new MembershipCard(cooperative, enterprise, more);
  }
}
