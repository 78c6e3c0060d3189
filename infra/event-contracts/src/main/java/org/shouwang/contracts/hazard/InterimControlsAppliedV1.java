package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * Interim controls were applied until the hazard is rectified (临时防范措施已落实).
 *
 * @param occurredAt when it happened in the world
 * @param measures what was done, in words that name nobody
 * @param applierId who did it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.interim-controls-applied", version = 1)
public record InterimControlsAppliedV1(Instant occurredAt, String measures, String applierId)
    implements HazardContract {

  public InterimControlsAppliedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(measures, "measures");
    Required.value(applierId, "applierId");
  }
}
