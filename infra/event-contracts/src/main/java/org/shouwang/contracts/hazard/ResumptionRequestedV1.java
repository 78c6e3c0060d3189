package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The resumption of a stopped operation was requested (复产申请).
 *
 * @param occurredAt when it happened in the world
 * @param remark in words that name nobody
 * @param requesterId who asks, by opaque id
 * @param reviewDueAt by when it is reviewed on site
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.resumption-requested", version = 1)
public record ResumptionRequestedV1(
    Instant occurredAt,
    @Nullable String remark,
    String requesterId,
    Instant reviewDueAt,
    String policyVersion)
    implements HazardContract {

  public ResumptionRequestedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(requesterId, "requesterId");
    reviewDueAt = Required.instant(reviewDueAt, "reviewDueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
