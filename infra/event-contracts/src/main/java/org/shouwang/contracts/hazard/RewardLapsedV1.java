package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A reward lapsed (奖励逾期放弃).
 *
 * @param occurredAt when it happened in the world
 * @param claimUntil until when it could be claimed
 */
@WireType(name = "org.shouwang.hazard.reward-lapsed", version = 1)
public record RewardLapsedV1(Instant occurredAt, Instant claimUntil) implements RewardContract {

  public RewardLapsedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    claimUntil = Required.instant(claimUntil, "claimUntil");
  }
}
