package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard is the recurrence of one that was closed (隐患复发).
 *
 * @param occurredAt when it happened in the world
 * @param recurrenceOf the closed hazard
 * @param identifierId who says so, by opaque id
 */
@WireType(name = "org.shouwang.hazard.recurrence-identified", version = 1)
public record RecurrenceIdentifiedV1(Instant occurredAt, String recurrenceOf, String identifierId)
    implements HazardContract {

  public RecurrenceIdentifiedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(recurrenceOf, "recurrenceOf");
    Required.value(identifierId, "identifierId");
  }
}
