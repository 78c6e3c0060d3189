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
 * @param reporterId who reported, by opaque id; absent when anonymous
 */
@WireType(name = "org.shouwang.hazard.reported", version = 1)
public record HazardReportedV1(
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
    @Nullable String reporterId)
    implements HazardContract {

  public HazardReportedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(source, "source");
    Required.value(category, "category");
    Required.value(description, "description");
  }
}
