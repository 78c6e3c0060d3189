package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was taken off the list of supervision (摘牌).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param delisterId who took it off, by opaque id
 */
@WireType(name = "org.shouwang.hazard.delisted", version = 1)
public record HazardDelistedV1(Instant occurredAt, String reason, String delisterId)
    implements HazardContract {

  public HazardDelistedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(delisterId, "delisterId");
  }
}
