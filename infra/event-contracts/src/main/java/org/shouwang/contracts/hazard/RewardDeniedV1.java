package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A reward was denied (不予奖励).
 *
 * @param occurredAt when it happened in the world
 * @param reportId the report
 * @param hazardId the hazard that it told of
 * @param ground on which ground
 * @param reason why, in words that name nobody
 * @param denierId who denied it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.reward-denied", version = 1)
public record RewardDeniedV1(
    Instant occurredAt,
    String reportId,
    String hazardId,
    RewardDenialGround ground,
    String reason,
    String denierId)
    implements RewardContract {

  public RewardDeniedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reportId, "reportId");
    Required.value(hazardId, "hazardId");
    Required.value(ground, "ground");
    Required.value(reason, "reason");
    Required.value(denierId, "denierId");
  }
}
