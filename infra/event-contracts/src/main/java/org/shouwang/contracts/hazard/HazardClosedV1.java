package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was closed; carries its whole way so that a fold needs only this event (隐患已销号).
 *
 * @param occurredAt when it happened in the world
 * @param confirmedAt when it was confirmed
 * @param assignedAt when its rectification was assigned
 * @param dueAt the deadline
 * @param rectifiedAt when the accepted rectification was submitted
 * @param acceptedAt when it was accepted
 * @param grade its grade
 * @param rejections rectifications rejected on the way, a count
 * @param onTime true when rectifiedAt is not after dueAt
 */
@WireType(name = "org.shouwang.hazard.closed", version = 1)
public record HazardClosedV1(
    Instant occurredAt,
    Instant confirmedAt,
    Instant assignedAt,
    Instant dueAt,
    Instant rectifiedAt,
    Instant acceptedAt,
    HazardGrade grade,
    int rejections,
    boolean onTime)
    implements HazardContract {

  public HazardClosedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    confirmedAt = Required.instant(confirmedAt, "confirmedAt");
    assignedAt = Required.instant(assignedAt, "assignedAt");
    dueAt = Required.instant(dueAt, "dueAt");
    rectifiedAt = Required.instant(rectifiedAt, "rectifiedAt");
    acceptedAt = Required.instant(acceptedAt, "acceptedAt");
    Required.value(grade, "grade");
  }
}
