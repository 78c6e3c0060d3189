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
 * @param category what it is about
 * @param clause clause of the checklist or standard that it is measured by
 * @param description what was seen, in words that name nobody
 * @param place where, in words
 * @param position where on the earth, if somebody measured it
 * @param accidentClass what kind of accident it may lead to, if somebody said so
 * @param reporterId who reported, by opaque id; absent when anonymous
 */
@WireType(name = "org.shouwang.hazard.reported", version = 2)
public record HazardReportedV2(
    Instant occurredAt,
    @Nullable String cooperativeId,
    String enterpriseId,
    HazardSource source,
    @Nullable String visitId,
    @Nullable String findingId,
    HazardCategory category,
    @Nullable String clause,
    String description,
    @Nullable String place,
    @Nullable HazardPosition position,
    @Nullable HazardAccidentClass accidentClass,
    @Nullable String reporterId)
    implements HazardContract {

  public HazardReportedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(source, "source");
    Required.value(category, "category");
    Required.value(description, "description");
  }

  /** The first version knew neither a position nor a class of accident. */
  public static HazardReportedV2 from(HazardReportedV1 older) {
    return new HazardReportedV2(
        older.occurredAt(),
        older.cooperativeId(),
        older.enterpriseId(),
        older.source(),
        older.visitId(),
        older.findingId(),
        older.category(),
        older.clause(),
        older.description(),
        older.place(),
        null,
        null,
        older.reporterId());
  }
}
