package org.shouwang.hazard.read.inbox;

import java.util.Optional;
import java.util.stream.Stream;
import org.shouwang.hazard.read.inbox.Fact.What;

/** What the inbox would do with a fault planted into it, for tests of invariants. */
final class InboxBugs {
  private InboxBugs() {}

  static Stream<String> nobodyOfL3(Telling<?> row, Case at) {
    return row.kind() == NoticeKind.ESCALATED_L3 ? Stream.empty() : row.addresses(at);
  }

  static Optional<String> forgotten(Case at, What what) {
    return Optional.empty();
  }
}
