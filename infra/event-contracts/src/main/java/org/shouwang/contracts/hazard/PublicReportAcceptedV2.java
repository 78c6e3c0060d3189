package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A report was accepted (举报已受理).
 *
 * @param occurredAt when it happened in the world
 * @param category what it is about
 * @param enterpriseId the enterprise that it is about; absent while that is not known
 * @param summary what was reported, in an officer's words that name nobody
 * @param place where, in an officer's words
 * @param officerId who accepted it, by opaque id
 * @param dueAt until when it is to be verified
 * @param policyVersion the version of the policy that set the deadline
 */
@WireType(name = "org.shouwang.hazard.public-report-accepted", version = 2)
public record PublicReportAcceptedV2(
    Instant occurredAt,
    String category,
    @Nullable String enterpriseId,
    String summary,
    @Nullable String place,
    String officerId,
    Instant dueAt,
    String policyVersion)
    implements PublicReportContract {

  public PublicReportAcceptedV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(category, "category");
    Required.value(summary, "summary");
    Required.value(officerId, "officerId");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }

  /** The categories of the first version were codes of the first catalogue. */
  public static PublicReportAcceptedV2 from(PublicReportAcceptedV1 older) {
    return new PublicReportAcceptedV2(
        older.occurredAt(),
        older.category().name(),
        older.enterpriseId(),
        older.summary(),
        older.place(),
        older.officerId(),
        older.dueAt(),
        older.policyVersion());
  }
}
