package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A reward was paid (奖励已兑付).
 *
 * @param occurredAt when it happened in the world
 * @param amountYuan what was paid, in yuan
 * @param payerId who paid it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.reward-paid", version = 1)
public record RewardPaidV1(Instant occurredAt, int amountYuan, String payerId)
    implements RewardContract {

  public RewardPaidV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(payerId, "payerId");
  }
}
