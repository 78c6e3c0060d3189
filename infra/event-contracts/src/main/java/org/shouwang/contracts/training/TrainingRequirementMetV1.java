package org.shouwang.contracts.training;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A person met the hours that her position requires (学时达标).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise (企业)
 * @param totalMinutes minutes earned so far, this session included
 * @param requiredMinutes minutes that the position requires
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.training.requirement-met", version = 1)
public record TrainingRequirementMetV1(
    Instant occurredAt,
    String personId,
    String enterpriseId,
    int totalMinutes,
    int requiredMinutes,
    String policyVersion)
    implements TrainingContract {

  public TrainingRequirementMetV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(policyVersion, "policyVersion");
  }
}
