package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard ceased to exist with its place or its enterprise; it leaves the figures (隐患灭失).
 *
 * @param occurredAt when it happened in the world
 * @param attestation what she has seen, in words that name nobody
 * @param officerId who attests it, by opaque id
 * @param confirmedAt when it was confirmed, if it was
 * @param originalDueAt its deadline as it was assigned, if it had one; absent where it was not told
 * @param dueAt its deadline by then, if it had one
 * @param grade its grade, if it was confirmed
 */
@WireType(name = "org.shouwang.hazard.extinguished", version = 2)
public record HazardExtinguishedV2(
    Instant occurredAt,
    String attestation,
    String officerId,
    @Nullable Instant confirmedAt,
    @Nullable Instant originalDueAt,
    @Nullable Instant dueAt,
    @Nullable HazardGrade grade)
    implements HazardContract {

  public HazardExtinguishedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(attestation, "attestation");
    Required.value(officerId, "officerId");
    confirmedAt = Required.optional(confirmedAt);
    originalDueAt = Required.optional(originalDueAt);
    dueAt = Required.optional(dueAt);
  }

  /** The first version did not tell the deadline as it was assigned. */
  public static HazardExtinguishedV2 from(HazardExtinguishedV1 older) {
    return new HazardExtinguishedV2(
        older.occurredAt(),
        older.attestation(),
        older.officerId(),
        older.confirmedAt(),
        null,
        older.dueAt(),
        older.grade());
  }
}
