package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The governance plan of a major hazard was returned (治理方案已退回).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param returnerId who returned it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.governance-plan-returned", version = 1)
public record GovernancePlanReturnedV1(Instant occurredAt, String reason, String returnerId)
    implements HazardContract {

  public GovernancePlanReturnedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(returnerId, "returnerId");
  }
}
