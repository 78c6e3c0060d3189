package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard that its enterprise found, fixed on the spot and accepted itself was drawn for a review
 * by somebody else (销号抽查).
 *
 * @param occurredAt when it happened in the world
 * @param cycle the cycle that was closed so (治理轮次), from 1
 * @param permille how many of a thousand such closures are drawn
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.closure-sampled", version = 1)
public record ClosureSampledV1(Instant occurredAt, int cycle, int permille, String policyVersion)
    implements HazardContract {

  public ClosureSampledV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(policyVersion, "policyVersion");
  }
}
