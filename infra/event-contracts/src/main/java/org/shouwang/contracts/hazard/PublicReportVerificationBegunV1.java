package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The verification of an accepted report began (举报核查已开始).
 *
 * @param occurredAt when it happened in the world
 * @param verifierId who verifies it, by opaque id
 */
@WireType(name = "org.shouwang.hazard.public-report-verification-begun", version = 1)
public record PublicReportVerificationBegunV1(Instant occurredAt, String verifierId)
    implements PublicReportContract {

  public PublicReportVerificationBegunV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(verifierId, "verifierId");
  }
}
