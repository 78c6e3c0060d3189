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
 * @param accepterEnterpriseId the enterprise she works for (企业)
 * @param authority on whose authority; absent where it was not told
 * @param remark in words that name nobody
 */
@WireType(name = "org.shouwang.hazard.rectification-accepted", version = 2)
public record RectificationAcceptedV2(
    Instant occurredAt,
    String accepterId,
    @Nullable String accepterEnterpriseId,
    @Nullable SpeakingAuthority authority,
    @Nullable String remark)
    implements HazardContract {

  public RectificationAcceptedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(accepterId, "accepterId");
  }

  /** The first version did not tell on whose authority; the closure came in the same commit. */
  public static RectificationAcceptedV2 from(RectificationAcceptedV1 older) {
    return new RectificationAcceptedV2(
        older.occurredAt(), older.accepterId(), older.accepterEnterpriseId(), null, older.remark());
  }
}
