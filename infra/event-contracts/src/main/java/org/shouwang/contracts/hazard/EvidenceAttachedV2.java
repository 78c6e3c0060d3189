package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * Photos or documents were attached to a step, in the same commit as that step (证据已附).
 *
 * @param occurredAt when it happened in the world
 * @param step the step that they belong to
 * @param cycle the hazard's cycle in which that was (治理轮次), from 1
 * @param items the photos and documents, each once
 * @param policyVersion the policy version by which they were asked for and compared
 * @param attacherId who attached them, by opaque id
 */
@WireType(name = "org.shouwang.hazard.evidence-attached", version = 2)
public record EvidenceAttachedV2(
    Instant occurredAt,
    EvidencedStep step,
    int cycle,
    List<EvidenceItem> items,
    String policyVersion,
    String attacherId)
    implements HazardContract {

  public EvidenceAttachedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(step, "step");
    items = Required.list(items, "items");
    Required.value(policyVersion, "policyVersion");
    Required.value(attacherId, "attacherId");
  }

  /** The first version knew of four steps. */
  public static EvidenceAttachedV2 from(EvidenceAttachedV1 older) {
    return new EvidenceAttachedV2(
        older.occurredAt(),
        EvidencedStep.valueOf(older.step().name()),
        older.cycle(),
        older.items(),
        older.policyVersion(),
        older.attacherId());
  }
}
