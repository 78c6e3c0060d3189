package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The reward for a substantiated report was assessed (奖励已核定).
 *
 * @param occurredAt when it happened in the world
 * @param reportId the report
 * @param hazardId the hazard that it told of
 * @param basis for what the scheme rewards
 * @param fineYuan the fine that was imposed, in yuan; 0 for none
 * @param amountYuan the reward, in yuan
 * @param unhandled whether the hazard was known before, and nobody had handled it
 * @param verifierIds who verified the report, by opaque ids
 * @param assessorId who assessed it, by opaque id
 * @param policyVersion the version of the scheme
 */
@WireType(name = "org.shouwang.hazard.reward-assessed", version = 1)
public record RewardAssessedV1(
    Instant occurredAt,
    String reportId,
    String hazardId,
    RewardBasis basis,
    int fineYuan,
    int amountYuan,
    boolean unhandled,
    List<String> verifierIds,
    String assessorId,
    String policyVersion)
    implements RewardContract {

  public RewardAssessedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reportId, "reportId");
    Required.value(hazardId, "hazardId");
    Required.value(basis, "basis");
    verifierIds = Required.list(verifierIds, "verifierIds");
    Required.value(assessorId, "assessorId");
    Required.value(policyVersion, "policyVersion");
  }
}
