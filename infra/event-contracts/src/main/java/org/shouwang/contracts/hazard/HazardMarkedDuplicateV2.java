package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was found to be reported already; it leaves the figures (隐患已判重).
 *
 * @param occurredAt when it happened in the world
 * @param originalId the hazard as it was reported first
 * @param originalReportedAt when that was: the order of the reporters stays known
 * @param markerId who marked it, by opaque id
 * @param confirmedAt when it was confirmed, if it was
 * @param originalDueAt its deadline as it was assigned, if it had one; absent where it was not told
 * @param dueAt its deadline by then, if it had one
 * @param grade its grade, if it was confirmed
 */
@WireType(name = "org.shouwang.hazard.marked-duplicate", version = 2)
public record HazardMarkedDuplicateV2(
    Instant occurredAt,
    String originalId,
    Instant originalReportedAt,
    String markerId,
    @Nullable Instant confirmedAt,
    @Nullable Instant originalDueAt,
    @Nullable Instant dueAt,
    @Nullable HazardGrade grade)
    implements HazardContract {

  public HazardMarkedDuplicateV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(originalId, "originalId");
    originalReportedAt = Required.instant(originalReportedAt, "originalReportedAt");
    Required.value(markerId, "markerId");
    confirmedAt = Required.optional(confirmedAt);
    originalDueAt = Required.optional(originalDueAt);
    dueAt = Required.optional(dueAt);
  }

  /** The first version did not tell the deadline as it was assigned. */
  public static HazardMarkedDuplicateV2 from(HazardMarkedDuplicateV1 older) {
    return new HazardMarkedDuplicateV2(
        older.occurredAt(),
        older.originalId(),
        older.originalReportedAt(),
        older.markerId(),
        older.confirmedAt(),
        null,
        older.dueAt(),
        older.grade());
  }
}
