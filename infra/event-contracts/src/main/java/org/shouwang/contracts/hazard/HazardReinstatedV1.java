package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A dismissed hazard was reinstated and waits for confirmation again (隐患已恢复).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param reinstaterId who reinstated it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.reinstated", version = 1)
public record HazardReinstatedV1(Instant occurredAt, String reason, String reinstaterId)
    implements HazardContract {

  public HazardReinstatedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(reinstaterId, "reinstaterId");
  }
}
