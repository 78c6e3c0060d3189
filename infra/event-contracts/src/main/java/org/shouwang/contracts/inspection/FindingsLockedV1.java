package org.shouwang.contracts.inspection;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A campaign's findings were locked: none can be added after this (问题锁定).
 *
 * @param occurredAt when it happened in the world
 * @param visits visits made, a count
 * @param findings findings (问题) recorded, a count
 * @param strengths strengths (优点) noted, a count
 */
@WireType(name = "org.shouwang.inspection.findings-locked", version = 1)
public record FindingsLockedV1(Instant occurredAt, int visits, int findings, int strengths)
    implements InspectionContract {

  public FindingsLockedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
