package org.shouwang.contracts.hazard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A report was found to be true (举报属实).
 *
 * @param occurredAt when it happened in the world
 * @param category what it is about: its code in the catalogue of categories
 * @param enterpriseId the enterprise that has the hazard
 * @param summary what was found, in an officer's words that name nobody
 * @param clause clause of the checklist or standard that it is measured by
 * @param place where, in an officer's words
 * @param position where on the earth, if somebody measured it
 * @param accidentClass what kind of accident it may lead to, if somebody said so
 * @param criterion the clause of the criteria of major hazards that it may meet, if named
 * @param hazardId the hazard
 * @param newHazard whether the hazard was not known before and is to be reported
 * @param verifierId who verified it, by opaque id
 * @param dueAt until when the reporter is to be told
 * @param policyVersion the version of the policy that set the deadline
 * @param evidence the SHA-256 of each of the reporter's photos that the officer chose for the
 *     hazard, each once
 */
@WireType(name = "org.shouwang.hazard.public-report-substantiated", version = 3)
public record PublicReportSubstantiatedV3(
    Instant occurredAt,
    String category,
    String enterpriseId,
    String summary,
    @Nullable String clause,
    @Nullable String place,
    @Nullable HazardPosition position,
    @Nullable HazardAccidentClass accidentClass,
    @Nullable HazardCriterion criterion,
    String hazardId,
    boolean newHazard,
    String verifierId,
    Instant dueAt,
    String policyVersion,
    List<String> evidence)
    implements PublicReportContract {

  public PublicReportSubstantiatedV3 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(category, "category");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(summary, "summary");
    Required.value(hazardId, "hazardId");
    Required.value(verifierId, "verifierId");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
    evidence = Required.list(evidence, "evidence");
  }

  /** The second version measured nothing. */
  public static PublicReportSubstantiatedV3 from(PublicReportSubstantiatedV2 older) {
    return new PublicReportSubstantiatedV3(
        older.occurredAt(),
        older.category().name(),
        older.enterpriseId(),
        older.summary(),
        older.clause(),
        older.place(),
        null,
        null,
        null,
        older.hazardId(),
        older.newHazard(),
        older.verifierId(),
        older.dueAt(),
        older.policyVersion(),
        older.evidence());
  }

  /** The same of the first version. */
  public static PublicReportSubstantiatedV3 from(PublicReportSubstantiatedV1 older) {
    return from(PublicReportSubstantiatedV2.from(older));
  }
}
