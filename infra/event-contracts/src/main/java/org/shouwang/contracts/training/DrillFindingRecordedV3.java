package org.shouwang.contracts.training;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;
import org.shouwang.contracts.hazard.HazardAccidentClass;
import org.shouwang.contracts.hazard.HazardCriterion;
import org.shouwang.contracts.hazard.HazardPosition;

/**
 * A drill showed a problem at one of its participants (演练问题).
 *
 * @param occurredAt when it happened in the world
 * @param findingId the finding
 * @param enterpriseId the participant that has the problem
 * @param category what it is about: its code in the catalogue of categories
 * @param clause clause of the plan, checklist or standard that it is measured by
 * @param description what was seen, in words that name nobody
 * @param place where, in words
 * @param position where on the earth, if somebody measured it
 * @param accidentClass what kind of accident it may lead to, if somebody said so
 * @param criterion the clause of the criteria of major hazards that it may meet, if named
 * @param recorderId who recorded it, by opaque id
 * @param evidence the SHA-256 of each photo or document that she names as its evidence, each once;
 *     that hazard-service has them is not certain
 */
@WireType(name = "org.shouwang.training.drill-finding-recorded", version = 3)
public record DrillFindingRecordedV3(
    Instant occurredAt,
    String findingId,
    String enterpriseId,
    String category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    @Nullable HazardPosition position,
    @Nullable HazardAccidentClass accidentClass,
    @Nullable HazardCriterion criterion,
    String recorderId,
    List<String> evidence)
    implements TrainingContract {

  public DrillFindingRecordedV3 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(findingId, "findingId");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(category, "category");
    Required.value(description, "description");
    Required.value(recorderId, "recorderId");
    evidence = Required.list(evidence, "evidence");
  }

  /** With the second version nothing could be named. */
  public static DrillFindingRecordedV3 from(DrillFindingRecordedV2 older) {
    return new DrillFindingRecordedV3(
        older.occurredAt(),
        older.findingId(),
        older.enterpriseId(),
        older.category(),
        older.clause(),
        older.description(),
        older.place(),
        older.position(),
        older.accidentClass(),
        older.criterion(),
        older.recorderId(),
        List.of());
  }

  /** Nor with the first, which measured nothing either. */
  public static DrillFindingRecordedV3 from(DrillFindingRecordedV1 older) {
    return from(DrillFindingRecordedV2.from(older));
  }
}
