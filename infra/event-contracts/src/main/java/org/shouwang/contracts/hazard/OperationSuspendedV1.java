package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The operation was stopped, in part or in full (停产停业).
 *
 * @param occurredAt when it happened in the world
 * @param extent how much of it
 * @param reason why, in words that name nobody
 * @param ordererId who ordered it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.operation-suspended", version = 1)
public record OperationSuspendedV1(
    Instant occurredAt, OperationStop extent, String reason, String ordererId)
    implements HazardContract {

  public OperationSuspendedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(extent, "extent");
    Required.value(reason, "reason");
    Required.value(ordererId, "ordererId");
  }
}
