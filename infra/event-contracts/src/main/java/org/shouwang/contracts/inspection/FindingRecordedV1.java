package org.shouwang.contracts.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A finding was recorded during a visit (记问题).
 *
 * @param occurredAt when it happened in the world
 * @param findingId the finding
 * @param category what it is about
 * @param clause clause of the checklist or standard that it is measured by
 * @param description what was seen, in words that name nobody
 * @param place where, in words
 * @param commonality whether other members may well have it too
 * @param recorderId who recorded it, by opaque id
 */
@WireType(name = "org.shouwang.inspection.finding-recorded", version = 1)
public record FindingRecordedV1(
    Instant occurredAt,
    String findingId,
    FindingCategory category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    Commonality commonality,
    String recorderId)
    implements InspectionContract {

  public FindingRecordedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(findingId, "findingId");
    Required.value(category, "category");
    Required.value(description, "description");
    Required.value(commonality, "commonality");
    Required.value(recorderId, "recorderId");
  }
}
