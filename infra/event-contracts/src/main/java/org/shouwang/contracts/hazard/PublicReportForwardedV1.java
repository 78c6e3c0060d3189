package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A report was forwarded to another department (举报已转办).
 *
 * @param occurredAt when it happened in the world
 * @param department the department
 * @param reason why, in words that name nobody
 * @param officerId who forwarded it, by opaque id
 * @param dueAt until when the reporter is to be told
 * @param policyVersion the version of the policy that set the deadline
 */
@WireType(name = "org.shouwang.hazard.public-report-forwarded", version = 1)
public record PublicReportForwardedV1(
    Instant occurredAt,
    String department,
    String reason,
    String officerId,
    Instant dueAt,
    String policyVersion)
    implements PublicReportContract {

  public PublicReportForwardedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(department, "department");
    Required.value(reason, "reason");
    Required.value(officerId, "officerId");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
