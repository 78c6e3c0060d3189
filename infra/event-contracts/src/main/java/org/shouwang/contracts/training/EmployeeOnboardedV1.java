package org.shouwang.contracts.training;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An employee came under a training requirement (入职).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise (企业)
 * @param position what she does
 * @param requiredMinutes minutes that the position requires
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.training.employee-onboarded", version = 1)
public record EmployeeOnboardedV1(
    Instant occurredAt,
    String personId,
    String enterpriseId,
    Position position,
    int requiredMinutes,
    String policyVersion)
    implements TrainingContract {

  public EmployeeOnboardedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(position, "position");
    Required.value(policyVersion, "policyVersion");
  }
}
