package org.shouwang.contracts.inspection;

import java.time.Instant;
import java.util.List;
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
 * @param evidence the SHA-256 of each photo or document that she names as its evidence, each once;
 *     that hazard-service has them is not certain
 */
@WireType(name = "org.shouwang.inspection.look-back-answered", version = 2)
public record LookBackAnsweredV2(
    Instant occurredAt,
    String hazardId,
    LookBackOutcome outcome,
    @Nullable String remark,
    String answererId,
    List<String> evidence)
    implements InspectionContract {

  public LookBackAnsweredV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(hazardId, "hazardId");
    Required.value(outcome, "outcome");
    Required.value(answererId, "answererId");
    evidence = Required.list(evidence, "evidence");
  }

  /** With the first version nothing could be named. */
  public static LookBackAnsweredV2 from(LookBackAnsweredV1 older) {
    return new LookBackAnsweredV2(
        older.occurredAt(),
        older.hazardId(),
        older.outcome(),
        older.remark(),
        older.answererId(),
        List.of());
  }
}
