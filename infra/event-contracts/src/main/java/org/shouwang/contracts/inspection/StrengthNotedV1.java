package org.shouwang.contracts.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A strength was noted during a visit, for others to learn from (记优点).
 *
 * @param occurredAt when it happened in the world
 * @param strengthId the strength
 * @param description the good practice, in words that name nobody
 * @param place where, in words
 * @param recorderId who recorded it, by opaque id
 */
@WireType(name = "org.shouwang.inspection.strength-noted", version = 1)
public record StrengthNotedV1(
    Instant occurredAt,
    String strengthId,
    String description,
    @Nullable String place,
    String recorderId)
    implements InspectionContract {

  public StrengthNotedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(strengthId, "strengthId");
    Required.value(description, "description");
    Required.value(recorderId, "recorderId");
  }
}
