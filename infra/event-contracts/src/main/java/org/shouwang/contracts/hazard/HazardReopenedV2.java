package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A closed hazard was reopened as a new cycle; carries what its closure had told (隐患重新打开).
 *
 * @param occurredAt when it happened in the world
 * @param cycle the cycle that begins, from 2
 * @param closedAt when it was closed
 * @param originalDueAt the deadline as it was assigned; absent where it was not told
 * @param dueAt the deadline that the closure had told
 * @param grade its grade
 * @param onTime whether it had been rectified on time
 * @param minutesOpen whole minutes that the closure had told, summed over the cycles before
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.reopened", version = 2)
public record HazardReopenedV2(
    Instant occurredAt,
    int cycle,
    Instant closedAt,
    @Nullable Instant originalDueAt,
    Instant dueAt,
    HazardGrade grade,
    boolean onTime,
    int minutesOpen,
    String policyVersion)
    implements HazardContract {

  public HazardReopenedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    closedAt = Required.instant(closedAt, "closedAt");
    originalDueAt = Required.optional(originalDueAt);
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(grade, "grade");
    Required.value(policyVersion, "policyVersion");
  }

  /** The first version did not tell the deadline as it was assigned. */
  public static HazardReopenedV2 from(HazardReopenedV1 older) {
    return new HazardReopenedV2(
        older.occurredAt(),
        older.cycle(),
        older.closedAt(),
        null,
        older.dueAt(),
        older.grade(),
        older.onTime(),
        older.minutesOpen(),
        older.policyVersion());
  }
}
