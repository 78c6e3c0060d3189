package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard was graded anew (隐患已调级).
 *
 * @param occurredAt when it happened in the world
 * @param previousGrade its grade before
 * @param grade its grade now
 * @param criterion the clause that makes it a major hazard, given when MAJOR
 * @param reason why, in words that name nobody
 * @param regraderId who graded it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.regraded", version = 1)
public record HazardRegradedV1(
    Instant occurredAt,
    HazardGrade previousGrade,
    HazardGrade grade,
    @Nullable HazardCriterion criterion,
    String reason,
    String regraderId)
    implements HazardContract {

  public HazardRegradedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(previousGrade, "previousGrade");
    Required.value(grade, "grade");
    Required.value(reason, "reason");
    Required.value(regraderId, "regraderId");
  }
}
