package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A rectification was rejected; the deadline stays (验收退回).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param accepterId who rejected, by opaque id
 * @param dueAt the deadline that stays, exclusive; absent where it was not told
 */
@WireType(name = "org.shouwang.hazard.rectification-rejected", version = 2)
public record RectificationRejectedV2(
    Instant occurredAt, String reason, String accepterId, @Nullable Instant dueAt)
    implements HazardContract {

  public RectificationRejectedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(accepterId, "accepterId");
    dueAt = Required.optional(dueAt);
  }

  /** The first version did not tell the deadline. */
  public static RectificationRejectedV2 from(RectificationRejectedV1 older) {
    return new RectificationRejectedV2(
        older.occurredAt(), older.reason(), older.accepterId(), null);
  }
}
