package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The bureau no longer decides on a stopped operation, and nobody let it go on: another department
 * decides now, or there is nothing left that could go on (停产停业处置终止).
 *
 * @param occurredAt when it happened in the world
 * @param cause how the hazard ended
 * @param extent how much of the operation stood still
 */
@WireType(name = "org.shouwang.hazard.suspension-ended", version = 1)
public record SuspensionEndedV1(Instant occurredAt, HazardEnding cause, OperationStop extent)
    implements HazardContract {

  public SuspensionEndedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cause, "cause");
    Required.value(extent, "extent");
  }
}
