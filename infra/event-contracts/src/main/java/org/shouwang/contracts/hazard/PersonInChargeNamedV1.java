package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * Somebody else is in charge of a rectification, or somebody at last (整改责任人已指定).
 *
 * @param occurredAt when it happened in the world
 * @param assigneeId who is to rectify from now on, by opaque id
 * @param dueAt the deadline, which stays
 * @param namerId who named her, by opaque id
 */
@WireType(name = "org.shouwang.hazard.person-in-charge-named", version = 1)
public record PersonInChargeNamedV1(
    Instant occurredAt, String assigneeId, Instant dueAt, String namerId)
    implements HazardContract {

  public PersonInChargeNamedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(assigneeId, "assigneeId");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(namerId, "namerId");
  }
}
