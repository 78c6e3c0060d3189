package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * Photos that a step came with are too blurred to show much, in the same commit as that step
 * (照片模糊).
 *
 * @param occurredAt when the step happened in the world
 * @param step the step
 * @param cycle the hazard's cycle in which that was (治理轮次), from 1
 * @param blurred the SHA-256 of each as it is kept, each once
 * @param policyVersion policy version (政策版本) that says how sharp they ought to be
 */
@WireType(name = "org.shouwang.hazard.evidence-blurred", version = 1)
public record EvidenceBlurredV1(
    Instant occurredAt, EvidencedStep step, int cycle, List<String> blurred, String policyVersion)
    implements HazardContract {

  public EvidenceBlurredV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(step, "step");
    blurred = Required.list(blurred, "blurred");
    Required.value(policyVersion, "policyVersion");
  }
}
