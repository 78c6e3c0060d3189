package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A rectification was rejected; the deadline stays (验收退回).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param accepterId who rejected, by opaque id
 */
@WireType(name = "org.shouwang.hazard.rectification-rejected", version = 1)
public record RectificationRejectedV1(Instant occurredAt, String reason, String accepterId)
    implements HazardContract {

  public RectificationRejectedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(accepterId, "accepterId");
  }
}
