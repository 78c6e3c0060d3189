package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was handed to another department; it leaves the figures (隐患已移送).
 *
 * @param occurredAt when it happened in the world
 * @param department to whom
 * @param reason why, in words that name nobody
 * @param officerId who handed it over, by opaque id
 * @param confirmedAt when it was confirmed, if it was
 * @param originalDueAt its deadline as it was assigned, if it had one; absent where it was not told
 * @param dueAt its deadline by then, if it had one
 * @param grade its grade, if it was confirmed
 */
@WireType(name = "org.shouwang.hazard.transferred-out", version = 2)
public record HazardTransferredOutV2(
    Instant occurredAt,
    String department,
    String reason,
    String officerId,
    @Nullable Instant confirmedAt,
    @Nullable Instant originalDueAt,
    @Nullable Instant dueAt,
    @Nullable HazardGrade grade)
    implements HazardContract {

  public HazardTransferredOutV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(department, "department");
    Required.value(reason, "reason");
    Required.value(officerId, "officerId");
    confirmedAt = Required.optional(confirmedAt);
    originalDueAt = Required.optional(originalDueAt);
    dueAt = Required.optional(dueAt);
  }

  /** The first version did not tell the deadline as it was assigned. */
  public static HazardTransferredOutV2 from(HazardTransferredOutV1 older) {
    return new HazardTransferredOutV2(
        older.occurredAt(),
        older.department(),
        older.reason(),
        older.officerId(),
        older.confirmedAt(),
        null,
        older.dueAt(),
        older.grade());
  }
}
