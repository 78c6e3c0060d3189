package org.shouwang.contracts.hazard;

import java.time.Duration;
import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was closed; carries its whole way so that a fold needs only this event (隐患已销号).
 *
 * @param occurredAt when it happened in the world
 * @param confirmedAt when it was confirmed
 * @param assignedAt when its rectification was assigned in this cycle
 * @param originalDueAt the deadline as it was assigned
 * @param dueAt the deadline with its extensions
 * @param rectifiedAt when the accepted rectification was submitted
 * @param acceptedAt when it was accepted
 * @param grade its grade
 * @param rejections rectifications rejected on the way in this cycle, a count
 * @param onTime true when rectifiedAt is not after dueAt
 * @param cycle how often it was treated, from 1
 * @param minutesOpen whole minutes from confirmation or reopening to acceptance, summed over the
 *     cycles
 */
@WireType(name = "org.shouwang.hazard.closed", version = 2)
public record HazardClosedV2(
    Instant occurredAt,
    Instant confirmedAt,
    Instant assignedAt,
    Instant originalDueAt,
    Instant dueAt,
    Instant rectifiedAt,
    Instant acceptedAt,
    HazardGrade grade,
    int rejections,
    boolean onTime,
    int cycle,
    int minutesOpen)
    implements HazardContract {

  public HazardClosedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    confirmedAt = Required.instant(confirmedAt, "confirmedAt");
    assignedAt = Required.instant(assignedAt, "assignedAt");
    originalDueAt = Required.instant(originalDueAt, "originalDueAt");
    dueAt = Required.instant(dueAt, "dueAt");
    rectifiedAt = Required.instant(rectifiedAt, "rectifiedAt");
    acceptedAt = Required.instant(acceptedAt, "acceptedAt");
    Required.value(grade, "grade");
  }

  /** The first version knew neither extensions nor cycles: there was one of each. */
  public static HazardClosedV2 from(HazardClosedV1 older) {
    long minutes = Duration.between(older.confirmedAt(), older.acceptedAt()).toMinutes();
    return new HazardClosedV2(
        older.occurredAt(),
        older.confirmedAt(),
        older.assignedAt(),
        older.dueAt(),
        older.dueAt(),
        older.rectifiedAt(),
        older.acceptedAt(),
        older.grade(),
        older.rejections(),
        older.onTime(),
        1,
        Math.toIntExact(Math.max(0, minutes)));
  }
}
