package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;
import org.shouwang.contracts.hazard.HazardAccidentClass;
import org.shouwang.contracts.hazard.HazardCriterion;
import org.shouwang.contracts.hazard.HazardPosition;

/**
 * A finding was recorded during a visit (记问题).
 *
 * @param occurredAt when it happened in the world
 * @param findingId the finding
 * @param category what it is about: its code in the catalogue of categories
 * @param clause clause of the checklist or standard that it is measured by
 * @param description what was seen, in words that name nobody
 * @param place where, in words
 * @param position where on the earth, if somebody measured it
 * @param accidentClass what kind of accident it may lead to, if somebody said so
 * @param criterion the clause of the criteria of major hazards that it may meet, if named
 * @param commonality whether other members may well have it too
 * @param recorderId who recorded it, by opaque id
 * @param evidence the SHA-256 of each photo or document that the recorder names as its evidence,
 *     each once; that hazard-service has them is not certain
 */
@WireType(name = "org.shouwang.inspection.finding-recorded", version = 3)
public record FindingRecordedV3(
    Instant occurredAt,
    String findingId,
    String category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    @Nullable HazardPosition position,
    @Nullable HazardAccidentClass accidentClass,
    @Nullable HazardCriterion criterion,
    Commonality commonality,
    String recorderId,
    List<String> evidence)
    implements InspectionContract {

  public FindingRecordedV3 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(findingId, "findingId");
    Required.value(category, "category");
    Required.value(description, "description");
    Required.value(commonality, "commonality");
    Required.value(recorderId, "recorderId");
    evidence = Required.list(evidence, "evidence");
  }

  /** The second version measured nothing. */
  public static FindingRecordedV3 from(FindingRecordedV2 older) {
    return new FindingRecordedV3(
        older.occurredAt(),
        older.findingId(),
        older.category().name(),
        older.clause(),
        older.description(),
        older.place(),
        null,
        null,
        null,
        older.commonality(),
        older.recorderId(),
        older.evidence());
  }

  /** The same of the first version. */
  public static FindingRecordedV3 from(FindingRecordedV1 older) {
    return from(FindingRecordedV2.from(older));
  }
}
