package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A closed hazard was looked at again and is still rectified (回头看巩固).
 *
 * @param occurredAt when it happened in the world
 * @param remark in words that name nobody
 * @param reviewerId who looked, by opaque id
 */
@WireType(name = "org.shouwang.hazard.look-back-passed", version = 1)
public record LookBackPassedV1(Instant occurredAt, @Nullable String remark, String reviewerId)
    implements HazardContract {

  public LookBackPassedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reviewerId, "reviewerId");
  }
}
