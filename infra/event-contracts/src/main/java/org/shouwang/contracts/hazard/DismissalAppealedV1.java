package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A dismissal was appealed against (驳回申诉).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param appellantId who appealed, by opaque id
 */
@WireType(name = "org.shouwang.hazard.dismissal-appealed", version = 1)
public record DismissalAppealedV1(Instant occurredAt, String reason, String appellantId)
    implements HazardContract {

  public DismissalAppealedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(appellantId, "appellantId");
  }
}
