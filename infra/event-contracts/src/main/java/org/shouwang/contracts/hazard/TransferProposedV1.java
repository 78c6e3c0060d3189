package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The transfer of a hazard to another enterprise was proposed (拟转办).
 *
 * @param occurredAt when it happened in the world
 * @param fromEnterpriseId the enterprise that was responsible until now (企业)
 * @param toEnterpriseId the enterprise that is to be responsible (企业)
 * @param reason why, in words that name nobody
 * @param proposerId who proposes it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.transfer-proposed", version = 1)
public record TransferProposedV1(
    Instant occurredAt,
    String fromEnterpriseId,
    String toEnterpriseId,
    String reason,
    String proposerId)
    implements HazardContract {

  public TransferProposedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(fromEnterpriseId, "fromEnterpriseId");
    Required.value(toEnterpriseId, "toEnterpriseId");
    Required.value(reason, "reason");
    Required.value(proposerId, "proposerId");
  }
}
