package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A report was found to be true (举报属实).
 *
 * @param occurredAt when it happened in the world
 * @param category what it is about
 * @param enterpriseId the enterprise that has the hazard
 * @param summary what was found, in an officer's words that name nobody
 * @param clause clause of the checklist or standard that it is measured by
 * @param place where, in an officer's words
 * @param hazardId the hazard
 * @param newHazard whether the hazard was not known before and is to be reported
 * @param verifierId who verified it, by opaque id
 * @param dueAt until when the reporter is to be told
 * @param policyVersion the version of the policy that set the deadline
 */
@WireType(name = "org.shouwang.hazard.public-report-substantiated", version = 1)
public record PublicReportSubstantiatedV1(
    Instant occurredAt,
    HazardCategory category,
    String enterpriseId,
    String summary,
    @Nullable String clause,
    @Nullable String place,
    String hazardId,
    boolean newHazard,
    String verifierId,
    Instant dueAt,
    String policyVersion)
    implements PublicReportContract {

  public PublicReportSubstantiatedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(category, "category");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(summary, "summary");
    Required.value(hazardId, "hazardId");
    Required.value(verifierId, "verifierId");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
