package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The reporter claimed her reward (奖励已领取).
 *
 * @param occurredAt when it happened in the world
 */
@WireType(name = "org.shouwang.hazard.reward-claimed", version = 1)
public record RewardClaimedV1(Instant occurredAt) implements RewardContract {

  public RewardClaimedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
