package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was rectified, says its enterprise (隐患已整改).
 *
 * @param occurredAt when it happened in the world
 * @param measures what was done, in words that name nobody
 * @param rectifierId who submitted, by opaque id
 */
@WireType(name = "org.shouwang.hazard.rectified", version = 1)
public record HazardRectifiedV1(Instant occurredAt, String measures, String rectifierId)
    implements HazardContract {

  public HazardRectifiedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(measures, "measures");
    Required.value(rectifierId, "rectifierId");
  }
}
