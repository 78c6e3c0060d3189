package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The governance plan of a major hazard was approved (治理方案已批准).
 *
 * @param occurredAt when it happened in the world
 * @param remark in words that name nobody
 * @param approverId who approved it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.governance-plan-approved", version = 1)
public record GovernancePlanApprovedV1(
    Instant occurredAt, @Nullable String remark, String approverId) implements HazardContract {

  public GovernancePlanApprovedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(approverId, "approverId");
  }
}
