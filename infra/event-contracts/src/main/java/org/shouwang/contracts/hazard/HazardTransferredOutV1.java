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
 * @param dueAt its deadline by then, if it had one
 * @param grade its grade, if it was confirmed
 */
@WireType(name = "org.shouwang.hazard.transferred-out", version = 1)
public record HazardTransferredOutV1(
    Instant occurredAt,
    String department,
    String reason,
    String officerId,
    @Nullable Instant confirmedAt,
    @Nullable Instant dueAt,
    @Nullable HazardGrade grade)
    implements HazardContract {

  public HazardTransferredOutV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(department, "department");
    Required.value(reason, "reason");
    Required.value(officerId, "officerId");
    confirmedAt = Required.optional(confirmedAt);
    dueAt = Required.optional(dueAt);
  }
}
