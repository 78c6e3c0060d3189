package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A transfer was declined: the responsibility stays where it was (转办被拒收).
 *
 * @param occurredAt when it happened in the world
 * @param fromEnterpriseId the enterprise that was responsible until now (企业)
 * @param toEnterpriseId the enterprise that is to be responsible (企业)
 * @param reason why, in words that name nobody
 * @param declinerId who declined it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.transfer-declined", version = 1)
public record TransferDeclinedV1(
    Instant occurredAt,
    String fromEnterpriseId,
    String toEnterpriseId,
    String reason,
    String declinerId)
    implements HazardContract {

  public TransferDeclinedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(fromEnterpriseId, "fromEnterpriseId");
    Required.value(toEnterpriseId, "toEnterpriseId");
    Required.value(reason, "reason");
    Required.value(declinerId, "declinerId");
  }
}
