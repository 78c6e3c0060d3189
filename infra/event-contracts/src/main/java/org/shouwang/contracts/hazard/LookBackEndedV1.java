package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The look-back at a closed hazard will not be held: there is nothing left to look at (回头看终止). It
 * stays closed.
 *
 * @param occurredAt when it happened in the world
 * @param attestation what is attested, in words that name nobody
 * @param attesterId who attested it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.look-back-ended", version = 1)
public record LookBackEndedV1(Instant occurredAt, String attestation, String attesterId)
    implements HazardContract {

  public LookBackEndedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(attestation, "attestation");
    Required.value(attesterId, "attesterId");
  }
}
