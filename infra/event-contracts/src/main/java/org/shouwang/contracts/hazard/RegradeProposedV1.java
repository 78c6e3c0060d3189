package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A lower grade was proposed; it needs both an expert and an officer (拟调级).
 *
 * @param occurredAt when it happened in the world
 * @param grade the proposed grade
 * @param reason why, in words that name nobody
 * @param authority on whose authority
 * @param proposerId who proposes it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.regrade-proposed", version = 1)
public record RegradeProposedV1(
    Instant occurredAt,
    HazardGrade grade,
    String reason,
    SpeakingAuthority authority,
    String proposerId)
    implements HazardContract {

  public RegradeProposedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(grade, "grade");
    Required.value(reason, "reason");
    Required.value(authority, "authority");
    Required.value(proposerId, "proposerId");
  }
}
