package org.shouwang.hazard.read.hazards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.EventEnvelope;

/** What the ledger would do with a fault planted into it, for tests of invariants. */
final class LedgerBugs {
  private static volatile @Nullable String known;

  private LedgerBugs() {}

  static void nobodyWaits(RowDraft draft, Task task, Instant since) {}

  /** The district of the event before. */
  static String districtOfTheLast(EventEnvelope envelope) {
    String before = known;
    known = envelope.district();
    return before == null ? envelope.district() : before;
  }
}
