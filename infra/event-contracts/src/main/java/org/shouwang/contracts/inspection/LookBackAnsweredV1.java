package org.shouwang.contracts.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A visiting team said whether what was closed has stayed so (回头看已答复).
 *
 * @param occurredAt when it happened in the world
 * @param hazardId the hazard
 * @param outcome whether it is still rectified
 * @param remark what was seen, in words that name nobody; there where it is back
 * @param answererId who looked, by opaque id
 */
@WireType(name = "org.shouwang.inspection.look-back-answered", version = 1)
public record LookBackAnsweredV1(
    Instant occurredAt,
    String hazardId,
    LookBackOutcome outcome,
    @Nullable String remark,
    String answererId)
    implements InspectionContract {

  public LookBackAnsweredV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(hazardId, "hazardId");
    Required.value(outcome, "outcome");
    Required.value(answererId, "answererId");
  }
}
