package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * Photos or documents that a step was to be shown by are not there, in the same commit as that step
 * (证据缺失): nobody uploaded them, whoever names them did not, or they had lapsed.
 *
 * @param occurredAt when the step happened in the world
 * @param step the step
 * @param cycle the hazard's cycle in which that was (治理轮次), from 1
 * @param missing the SHA-256 of each as it was named, each once
 */
@WireType(name = "org.shouwang.hazard.evidence-missing", version = 2)
public record EvidenceMissingV2(
    Instant occurredAt, EvidencedStep step, int cycle, List<String> missing)
    implements HazardContract {

  public EvidenceMissingV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(step, "step");
    missing = Required.list(missing, "missing");
  }

  /** The first version knew of four steps. */
  public static EvidenceMissingV2 from(EvidenceMissingV1 older) {
    return new EvidenceMissingV2(
        older.occurredAt(),
        EvidencedStep.valueOf(older.step().name()),
        older.cycle(),
        older.missing());
  }
}
