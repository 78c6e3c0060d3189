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
 * @param dueAt its deadline by then, if it had one
 * @param grade its grade, if it was confirmed
 */
@WireType(name = "org.shouwang.hazard.extinguished", version = 1)
public record HazardExtinguishedV1(
    Instant occurredAt,
    String attestation,
    String officerId,
    @Nullable Instant confirmedAt,
    @Nullable Instant dueAt,
    @Nullable HazardGrade grade)
    implements HazardContract {

  public HazardExtinguishedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(attestation, "attestation");
    Required.value(officerId, "officerId");
    confirmedAt = Required.optional(confirmedAt);
    dueAt = Required.optional(dueAt);
  }
}
