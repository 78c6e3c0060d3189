package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A proposed transfer was refused by an officer: whoever is responsible stays so (维持原责任企业).
 *
 * @param occurredAt when it happened in the world
 * @param enterpriseId the enterprise that is responsible and stays so (企业)
 * @param proposedEnterpriseId the enterprise that was to take it over (企业)
 * @param reason why, in words that name nobody
 * @param upholderId who decided it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.responsibility-upheld", version = 1)
public record ResponsibilityUpheldV1(
    Instant occurredAt,
    String enterpriseId,
    String proposedEnterpriseId,
    String reason,
    String upholderId)
    implements HazardContract {

  public ResponsibilityUpheldV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(proposedEnterpriseId, "proposedEnterpriseId");
    Required.value(reason, "reason");
    Required.value(upholderId, "upholderId");
  }
}
