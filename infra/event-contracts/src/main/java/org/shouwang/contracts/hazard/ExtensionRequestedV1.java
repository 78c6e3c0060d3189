package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An extension of the deadline was requested (延期申请).
 *
 * @param occurredAt when it happened in the world
 * @param dueAt the wanted deadline; a due day ends at 24:00 Asia/Shanghai
 * @param reason why, in words that name nobody
 * @param requesterId who asks, by opaque id
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.extension-requested", version = 1)
public record ExtensionRequestedV1(
    Instant occurredAt, Instant dueAt, String reason, String requesterId, String policyVersion)
    implements HazardContract {

  public ExtensionRequestedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(reason, "reason");
    Required.value(requesterId, "requesterId");
    Required.value(policyVersion, "policyVersion");
  }
}
