package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A closed hazard was reopened as a new cycle; carries what its closure had told (隐患重新打开).
 *
 * @param occurredAt when it happened in the world
 * @param cycle the cycle that begins, from 2
 * @param closedAt when it was closed
 * @param dueAt the deadline that the closure had told
 * @param grade its grade
 * @param onTime whether it had been rectified on time
 * @param minutesOpen whole minutes that the closure had told, summed over the cycles before
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.reopened", version = 1)
public record HazardReopenedV1(
    Instant occurredAt,
    int cycle,
    Instant closedAt,
    Instant dueAt,
    HazardGrade grade,
    boolean onTime,
    int minutesOpen,
    String policyVersion)
    implements HazardContract {

  public HazardReopenedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    closedAt = Required.instant(closedAt, "closedAt");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(grade, "grade");
    Required.value(policyVersion, "policyVersion");
  }
}
