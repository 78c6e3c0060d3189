package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.util.List;
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
 * @param evidence the SHA-256 of each photo or document that the recorder names as its evidence,
 *     each once; that hazard-service has them is not certain
 */
@WireType(name = "org.shouwang.inspection.finding-recorded", version = 2)
public record FindingRecordedV2(
    Instant occurredAt,
    String findingId,
    FindingCategory category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    Commonality commonality,
    String recorderId,
    List<String> evidence)
    implements InspectionContract {

  public FindingRecordedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(findingId, "findingId");
    Required.value(category, "category");
    Required.value(description, "description");
    Required.value(commonality, "commonality");
    Required.value(recorderId, "recorderId");
    evidence = Required.list(evidence, "evidence");
  }

  /** With the first version nothing could be named. */
  public static FindingRecordedV2 from(FindingRecordedV1 older) {
    return new FindingRecordedV2(
        older.occurredAt(),
        older.findingId(),
        older.category(),
        older.clause(),
        older.description(),
        older.place(),
        older.commonality(),
        older.recorderId(),
        List.of());
  }
}
