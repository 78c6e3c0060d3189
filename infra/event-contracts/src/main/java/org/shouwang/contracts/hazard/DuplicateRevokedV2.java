package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard is no duplicate after all; it goes on where it stood (撤销判重).
 *
 * @param occurredAt when it happened in the world
 * @param originalId of which it was held to be a duplicate
 * @param reason why, in words that name nobody
 * @param revokerId who revoked it, by opaque id
 * @param confirmedAt when it was confirmed, if it was
 * @param originalDueAt its deadline as it was assigned, if it had one; absent where it was not told
 * @param dueAt its deadline by then, if it had one
 * @param grade its grade, if it was confirmed
 */
@WireType(name = "org.shouwang.hazard.duplicate-revoked", version = 2)
public record DuplicateRevokedV2(
    Instant occurredAt,
    String originalId,
    String reason,
    String revokerId,
    @Nullable Instant confirmedAt,
    @Nullable Instant originalDueAt,
    @Nullable Instant dueAt,
    @Nullable HazardGrade grade)
    implements HazardContract {

  public DuplicateRevokedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(originalId, "originalId");
    Required.value(reason, "reason");
    Required.value(revokerId, "revokerId");
    confirmedAt = Required.optional(confirmedAt);
    originalDueAt = Required.optional(originalDueAt);
    dueAt = Required.optional(dueAt);
  }

  /** The first version did not tell the deadline as it was assigned. */
  public static DuplicateRevokedV2 from(DuplicateRevokedV1 older) {
    return new DuplicateRevokedV2(
        older.occurredAt(),
        older.originalId(),
        older.reason(),
        older.revokerId(),
        older.confirmedAt(),
        null,
        older.dueAt(),
        older.grade());
  }
}
