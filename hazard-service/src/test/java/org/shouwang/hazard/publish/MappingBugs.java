package org.shouwang.hazard.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardDismissedV1;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.hazard.domain.HazardEvent.HazardDismissed;

/** What publishing would do with a fault planted into it, for tests of invariants. */
public final class MappingBugs {
  private MappingBugs() {}

  /** A dismissal is published without its reason. */
  public static ContractEvent withoutReason(HazardEvent event) {
    return event instanceof HazardDismissed e
        ? new HazardDismissedV1(e.occurredAt(), "-", e.dismisserId())
        : ToContract.of(event);
  }
}
