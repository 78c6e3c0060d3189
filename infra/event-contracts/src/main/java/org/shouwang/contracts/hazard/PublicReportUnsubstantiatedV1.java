package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A report was found not to be true (举报不属实).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param verifierId who verified it, by opaque id
 * @param dueAt until when the reporter is to be told
 * @param policyVersion the version of the policy that set the deadline
 */
@WireType(name = "org.shouwang.hazard.public-report-unsubstantiated", version = 1)
public record PublicReportUnsubstantiatedV1(
    Instant occurredAt, String reason, String verifierId, Instant dueAt, String policyVersion)
    implements PublicReportContract {

  public PublicReportUnsubstantiatedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(verifierId, "verifierId");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
