package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A report of the public was received (举报已接收).
 *
 * @param occurredAt when it happened in the world
 * @param category what it is about, as the reporter chose
 * @param contactSealed whether a contact was left, sealed in the vault
 * @param dutyHolder whether the reporter says that finding such hazards is her own duty
 * @param signatories how many report it together; the first of them stands for all
 * @param dueAt until when it is to be accepted, declined or forwarded
 * @param policyVersion the version of the policy that set the deadline
 */
@WireType(name = "org.shouwang.hazard.public-report-received", version = 2)
public record PublicReportReceivedV2(
    Instant occurredAt,
    String category,
    boolean contactSealed,
    boolean dutyHolder,
    int signatories,
    Instant dueAt,
    String policyVersion)
    implements PublicReportContract {

  public PublicReportReceivedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(category, "category");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }

  /** The categories of the first version were codes of the first catalogue. */
  public static PublicReportReceivedV2 from(PublicReportReceivedV1 older) {
    return new PublicReportReceivedV2(
        older.occurredAt(),
        older.category().name(),
        older.contactSealed(),
        older.dutyHolder(),
        older.signatories(),
        older.dueAt(),
        older.policyVersion());
  }
}
