package org.shouwang.hazard.read.inbox;

import java.util.stream.Stream;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.kit.access.Role;

/** What the inbox would do with a fault planted into it, for tests of invariants. */
final class InboxBugs {
  private InboxBugs() {}

  static Stream<String> nobody(EventEnvelope of, Role[] roles) {
    return Stream.empty();
  }
}
