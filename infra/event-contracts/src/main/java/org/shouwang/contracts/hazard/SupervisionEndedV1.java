package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The supervision of a listed hazard ended without an acceptance: it is nothing that the bureau
 * could accept any more (督办终止).
 *
 * @param occurredAt when it happened in the world
 * @param cause how the hazard ended
 */
@WireType(name = "org.shouwang.hazard.supervision-ended", version = 1)
public record SupervisionEndedV1(Instant occurredAt, HazardEnding cause) implements HazardContract {

  public SupervisionEndedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cause, "cause");
  }
}
