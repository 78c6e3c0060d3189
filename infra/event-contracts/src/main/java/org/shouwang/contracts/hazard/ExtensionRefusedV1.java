package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An extension of the deadline was refused; the deadline stays (不准延期).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param refuserId who refused it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.extension-refused", version = 1)
public record ExtensionRefusedV1(Instant occurredAt, String reason, String refuserId)
    implements HazardContract {

  public ExtensionRefusedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(refuserId, "refuserId");
  }
}
