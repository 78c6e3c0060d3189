package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A report was not accepted (举报不予受理).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 * @param officerId who declined it, by opaque id
 * @param dueAt until when the reporter is to be told
 * @param policyVersion the version of the policy that set the deadline
 */
@WireType(name = "org.shouwang.hazard.public-report-declined", version = 1)
public record PublicReportDeclinedV1(
    Instant occurredAt, String reason, String officerId, Instant dueAt, String policyVersion)
    implements PublicReportContract {

  public PublicReportDeclinedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
    Required.value(officerId, "officerId");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
