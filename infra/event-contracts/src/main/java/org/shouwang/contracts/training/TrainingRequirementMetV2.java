package org.shouwang.contracts.training;

import java.time.Instant;
import java.time.ZoneId;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A person met the hours that her position requires in a calendar year (学时达标). The first year's are
 * the initial hours (初次培训), however long they took; every later year has its own (再培训).
 *
 * @param occurredAt when it happened in the world, in that year
 * @param personId the person, by opaque id
 * @param enterpriseId the enterprise (企业)
 * @param year the calendar year of Asia/Shanghai for which they are met
 * @param minutes minutes earned towards them by then
 * @param requiredMinutes minutes that the position requires
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.training.requirement-met", version = 2)
public record TrainingRequirementMetV2(
    Instant occurredAt,
    String personId,
    String enterpriseId,
    int year,
    int minutes,
    int requiredMinutes,
    String policyVersion)
    implements TrainingContract {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public TrainingRequirementMetV2 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(policyVersion, "policyVersion");
  }

  /** The first version knew one requirement for all time: it is met for the year it was met in. */
  public static TrainingRequirementMetV2 from(TrainingRequirementMetV1 older) {
    return new TrainingRequirementMetV2(
        older.occurredAt(),
        older.personId(),
        older.enterpriseId(),
        older.occurredAt().atZone(ZONE).getYear(),
        older.totalMinutes(),
        older.requiredMinutes(),
        older.policyVersion());
  }
}
