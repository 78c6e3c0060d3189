package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A rectification was accepted (验收通过).
 *
 * @param occurredAt when it happened in the world
 * @param accepterId who accepted, by opaque id
 * @param accepterEnterpriseId the accepter's enterprise; absent for experts and officers
 * @param remark remark, in words that name nobody
 */
@WireType(name = "org.shouwang.hazard.rectification-accepted", version = 1)
public record RectificationAcceptedV1(
    Instant occurredAt,
    String accepterId,
    @Nullable String accepterEnterpriseId,
    @Nullable String remark)
    implements HazardContract {

  public RectificationAcceptedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(accepterId, "accepterId");
  }
}
