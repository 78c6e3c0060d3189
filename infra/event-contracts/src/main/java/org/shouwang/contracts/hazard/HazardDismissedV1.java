package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A reported hazard was dismissed as untrue (隐患不属实).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param dismisserId who dismissed, by opaque id
 */
@WireType(name = "org.shouwang.hazard.dismissed", version = 1)
public record HazardDismissedV1(Instant occurredAt, String reason, String dismisserId)
    implements HazardContract {

  public HazardDismissedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(dismisserId, "dismisserId");
  }
}
