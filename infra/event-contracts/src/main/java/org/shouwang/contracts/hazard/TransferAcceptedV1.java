package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A transfer was accepted: another segment of responsibility begins (转办已接收).
 *
 * @param occurredAt when it happened in the world
 * @param fromEnterpriseId the enterprise that was responsible until now (企业)
 * @param toEnterpriseId the enterprise that is to be responsible (企业)
 * @param accepterId who accepted it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.transfer-accepted", version = 1)
public record TransferAcceptedV1(
    Instant occurredAt, String fromEnterpriseId, String toEnterpriseId, String accepterId)
    implements HazardContract {

  public TransferAcceptedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(fromEnterpriseId, "fromEnterpriseId");
    Required.value(toEnterpriseId, "toEnterpriseId");
    Required.value(accepterId, "accepterId");
  }
}
