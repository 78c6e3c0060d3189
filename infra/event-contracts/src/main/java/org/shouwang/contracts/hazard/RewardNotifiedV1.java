package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The reporter was notified of her reward (奖励已通知).
 *
 * @param occurredAt when it happened in the world
 * @param claimUntil until when she may claim it
 * @param notifierId who notified her, by opaque id
 * @param policyVersion the version of the scheme
 */
@WireType(name = "org.shouwang.hazard.reward-notified", version = 1)
public record RewardNotifiedV1(
    Instant occurredAt, Instant claimUntil, String notifierId, String policyVersion)
    implements RewardContract {

  public RewardNotifiedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    claimUntil = Required.instant(claimUntil, "claimUntil");
    Required.value(notifierId, "notifierId");
    Required.value(policyVersion, "policyVersion");
  }
}
