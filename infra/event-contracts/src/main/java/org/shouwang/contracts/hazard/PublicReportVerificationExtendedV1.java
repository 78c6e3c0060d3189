package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The verification of a report was given more time (举报核查已延期).
 *
 * @param occurredAt when it happened in the world
 * @param originalDueAt the deadline before
 * @param dueAt the deadline from now on
 * @param reason why, in words that name nobody
 * @param extenderId who extended it, by opaque id
 * @param policyVersion the version of the policy that set the deadline
 */
@WireType(name = "org.shouwang.hazard.public-report-verification-extended", version = 1)
public record PublicReportVerificationExtendedV1(
    Instant occurredAt,
    Instant originalDueAt,
    Instant dueAt,
    String reason,
    String extenderId,
    String policyVersion)
    implements PublicReportContract {

  public PublicReportVerificationExtendedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    originalDueAt = Required.instant(originalDueAt, "originalDueAt");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(reason, "reason");
    Required.value(extenderId, "extenderId");
    Required.value(policyVersion, "policyVersion");
  }
}
