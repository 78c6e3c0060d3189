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
 * @param criterion the clause that makes it a major hazard, given when MAJOR
 * @param confirmerId who confirmed, by opaque id
 */
@WireType(name = "org.shouwang.hazard.confirmed", version = 2)
public record HazardConfirmedV2(
    Instant occurredAt, HazardGrade grade, @Nullable HazardCriterion criterion, String confirmerId)
    implements HazardContract {

  public HazardConfirmedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(grade, "grade");
    Required.value(confirmerId, "confirmerId");
  }

  /** The first version knew the clause as one text: its standard and version are not told. */
  public static HazardConfirmedV2 from(HazardConfirmedV1 older) {
    return new HazardConfirmedV2(
        older.occurredAt(),
        older.grade(),
        older.criterion() == null ? null : new HazardCriterion(null, older.criterion(), null),
        older.confirmerId());
  }
}
