package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A stopped operation was resumed (复产).
 *
 * @param occurredAt when it happened in the world
 * @param remark in words that name nobody
 * @param resumerId who allowed it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.operation-resumed", version = 1)
public record OperationResumedV1(Instant occurredAt, @Nullable String remark, String resumerId)
    implements HazardContract {

  public OperationResumedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(resumerId, "resumerId");
  }
}
