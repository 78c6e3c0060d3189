package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A major hazard was listed for supervision (挂牌督办).
 *
 * @param occurredAt when it happened in the world
 * @param level by whom
 * @param reason why, in words that name nobody
 * @param listerId who listed it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.listed-for-supervision", version = 1)
public record HazardListedForSupervisionV1(
    Instant occurredAt, SupervisionLevel level, String reason, String listerId)
    implements HazardContract {

  public HazardListedForSupervisionV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(level, "level");
    Required.value(reason, "reason");
    Required.value(listerId, "listerId");
  }
}
