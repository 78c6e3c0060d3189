package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The reporter of a report added something (举报已补充).
 *
 * @param occurredAt when it happened in the world
 * @param supplementId the entry of the vault that holds what she added
 */
@WireType(name = "org.shouwang.hazard.public-report-supplemented", version = 1)
public record PublicReportSupplementedV1(Instant occurredAt, String supplementId)
    implements PublicReportContract {

  public PublicReportSupplementedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(supplementId, "supplementId");
  }
}
