package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An assessed reward was approved (奖励已审批).
 *
 * @param occurredAt when it happened in the world
 * @param remark a remark, in words that name nobody
 * @param approverId who approved it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.reward-approved", version = 1)
public record RewardApprovedV1(Instant occurredAt, @Nullable String remark, String approverId)
    implements RewardContract {

  public RewardApprovedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(approverId, "approverId");
  }
}
