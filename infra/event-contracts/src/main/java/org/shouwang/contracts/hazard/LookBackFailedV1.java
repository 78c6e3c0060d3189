package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A closed hazard was looked at again and is back (回头看反弹).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param reviewerId who looked, by opaque id
 */
@WireType(name = "org.shouwang.hazard.look-back-failed", version = 1)
public record LookBackFailedV1(Instant occurredAt, String reason, String reviewerId)
    implements HazardContract {

  public LookBackFailedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(reviewerId, "reviewerId");
  }
}
