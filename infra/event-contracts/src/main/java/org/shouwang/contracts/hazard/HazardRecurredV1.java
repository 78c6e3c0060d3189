package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A closed hazard is back, too late for being reopened: a new one is reported (隐患再次出现).
 *
 * @param occurredAt when it happened in the world
 * @param cycle the cycle that had been closed (治理轮次), from 1
 * @param closedAt when that was closed
 * @param recurrenceId the new hazard, which names this one as what it is the recurrence of
 * @param finderId who found that, by opaque id
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.recurred", version = 1)
public record HazardRecurredV1(
    Instant occurredAt,
    int cycle,
    Instant closedAt,
    String recurrenceId,
    String finderId,
    String policyVersion)
    implements HazardContract {

  public HazardRecurredV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    closedAt = Required.instant(closedAt, "closedAt");
    Required.value(recurrenceId, "recurrenceId");
    Required.value(finderId, "finderId");
    Required.value(policyVersion, "policyVersion");
  }
}
