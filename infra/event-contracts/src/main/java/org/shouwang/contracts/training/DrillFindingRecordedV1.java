package org.shouwang.contracts.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A drill showed a problem at one of its participants (演练问题).
 *
 * @param occurredAt when it happened in the world
 * @param findingId the finding
 * @param enterpriseId the participant that has the problem
 * @param category what it is about
 * @param clause clause of the plan, checklist or standard that it is measured by
 * @param description what was seen, in words that name nobody
 * @param place where, in words
 * @param recorderId who recorded it, by opaque id
 */
@WireType(name = "org.shouwang.training.drill-finding-recorded", version = 1)
public record DrillFindingRecordedV1(
    Instant occurredAt,
    String findingId,
    String enterpriseId,
    DrillFindingCategory category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    String recorderId)
    implements TrainingContract {

  public DrillFindingRecordedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(findingId, "findingId");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(category, "category");
    Required.value(description, "description");
    Required.value(recorderId, "recorderId");
  }
}
