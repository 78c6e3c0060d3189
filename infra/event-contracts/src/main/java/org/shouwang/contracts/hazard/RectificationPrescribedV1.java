package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An expert prescribed how a hazard is to be rectified: advice (整改处方已开).
 *
 * @param occurredAt when it happened in the world
 * @param diagnosis what is the matter, in words that name nobody
 * @param prescription what to do, in words that name nobody
 * @param expertId who prescribes, by opaque id
 */
@WireType(name = "org.shouwang.hazard.rectification-prescribed", version = 1)
public record RectificationPrescribedV1(
    Instant occurredAt, String diagnosis, String prescription, String expertId)
    implements HazardContract {

  public RectificationPrescribedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(diagnosis, "diagnosis");
    Required.value(prescription, "prescription");
    Required.value(expertId, "expertId");
  }
}
