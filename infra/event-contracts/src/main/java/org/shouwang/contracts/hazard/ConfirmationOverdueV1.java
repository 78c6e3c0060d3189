package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A reported hazard was not confirmed in time (核实逾期).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param waitingSince since when it waits for confirmation
 * @param policyVersion policy version (政策版本) whose numbers were used
 * @param calendar versions of the notices of holidays by which working days were counted; names a
 *     year that had to be assumed
 */
@WireType(name = "org.shouwang.hazard.confirmation-overdue", version = 1)
public record ConfirmationOverdueV1(
    Instant occurredAt, Instant waitingSince, String policyVersion, String calendar)
    implements HazardContract {

  public ConfirmationOverdueV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    waitingSince = Required.instant(waitingSince, "waitingSince");
    Required.value(policyVersion, "policyVersion");
    Required.value(calendar, "calendar");
  }
}
