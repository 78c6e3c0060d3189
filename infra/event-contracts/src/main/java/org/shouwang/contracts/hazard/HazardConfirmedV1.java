package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was confirmed and graded (隐患已核实).
 *
 * @param occurredAt when it happened in the world
 * @param grade its grade
 * @param criterion the criterion clause (判定标准), given when MAJOR
 * @param confirmerId who confirmed, by opaque id
 */
@WireType(name = "org.shouwang.hazard.confirmed", version = 1)
public record HazardConfirmedV1(
    Instant occurredAt, HazardGrade grade, @Nullable String criterion, String confirmerId)
    implements HazardContract {

  public HazardConfirmedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(grade, "grade");
    Required.value(confirmerId, "confirmerId");
  }
}
