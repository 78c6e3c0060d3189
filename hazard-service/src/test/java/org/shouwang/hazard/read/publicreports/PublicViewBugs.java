package org.shouwang.hazard.read.publicreports;

import java.time.Instant;
import org.shouwang.hazard.domain.publicreport.Limit;
import org.shouwang.hazard.domain.reward.RewardStatus;

/** What the views would do with a fault planted into them, for tests of invariants. */
final class PublicViewBugs {
  private PublicViewBugs() {}

  static RewardRow withoutEnd(RewardRow row, Instant until, long sequence) {
    return row.to(RewardStatus.NOTIFIED, sequence);
  }

  static void nothingDue(ReportRow.Draft draft, Limit deadline, Instant at) {}
}
