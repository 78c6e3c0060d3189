package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A proposed transfer was not answered in time; an officer may impose it (转办逾期未答).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param toEnterpriseId the enterprise that was asked (企业)
 * @param proposedAt when it was proposed
 * @param policyVersion policy version (政策版本) whose numbers were used
 * @param calendar versions of the notices of holidays by which working days were counted; names a
 *     year that had to be assumed
 */
@WireType(name = "org.shouwang.hazard.transfer-unanswered", version = 1)
public record TransferUnansweredV1(
    Instant occurredAt,
    String toEnterpriseId,
    Instant proposedAt,
    String policyVersion,
    String calendar)
    implements HazardContract {

  public TransferUnansweredV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(toEnterpriseId, "toEnterpriseId");
    proposedAt = Required.instant(proposedAt, "proposedAt");
    Required.value(policyVersion, "policyVersion");
    Required.value(calendar, "calendar");
  }
}
