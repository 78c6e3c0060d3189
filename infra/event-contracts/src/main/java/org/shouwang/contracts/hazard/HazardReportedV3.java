package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was reported (隐患已上报).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative under which it was found; absent outside any
 * @param enterpriseId the enterprise where it is
 * @param source how it came to be known
 * @param visitId the visit at which it was found
 * @param findingId the finding that it was raised from
 * @param category what it is about: its code in the catalogue of categories
 * @param clause clause of the checklist or standard that it is measured by
 * @param description what was seen, in words that name nobody
 * @param place where, in words
 * @param position where on the earth, if somebody measured it
 * @param accidentClass what kind of accident it may lead to, if somebody said so
 * @param criterion the clause of the criteria of major hazards that it may meet, if named
 * @param reporterId who reported, by opaque id; absent when anonymous
 */
@WireType(name = "org.shouwang.hazard.reported", version = 3)
public record HazardReportedV3(
    Instant occurredAt,
    @Nullable String cooperativeId,
    String enterpriseId,
    HazardSource source,
    @Nullable String visitId,
    @Nullable String findingId,
    String category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    @Nullable HazardPosition position,
    @Nullable HazardAccidentClass accidentClass,
    @Nullable HazardCriterion criterion,
    @Nullable String reporterId)
    implements HazardContract {

  public HazardReportedV3 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(source, "source");
    Required.value(category, "category");
    Required.value(description, "description");
  }

  /** The second version knew no criterion, and its categories were codes of the first catalogue. */
  public static HazardReportedV3 from(HazardReportedV2 older) {
    return new HazardReportedV3(
        older.occurredAt(),
        older.cooperativeId(),
        older.enterpriseId(),
        older.source(),
        older.visitId(),
        older.findingId(),
        older.category().name(),
        older.clause(),
        older.description(),
        older.place(),
        older.position(),
        older.accidentClass(),
        null,
        older.reporterId());
  }

  /** The same of the first version. */
  public static HazardReportedV3 from(HazardReportedV1 older) {
    return from(HazardReportedV2.from(older));
  }
}
