package org.shouwang.contracts.training;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An employee left and counts no longer from this day (离职).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise (企业)
 * @param requirementMet true when she had met the requirement
 */
@WireType(name = "org.shouwang.training.employee-left", version = 1)
public record EmployeeLeftV1(
    Instant occurredAt, String personId, String enterpriseId, boolean requirementMet)
    implements TrainingContract {

  public EmployeeLeftV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(enterpriseId, "enterpriseId");
  }
}
