package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A request for an extension was not decided in time (延期逾期未决).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param requestedAt when it was requested
 * @param policyVersion policy version (政策版本) whose numbers were used
 * @param calendar versions of the notices of holidays by which working days were counted; names a
 *     year that had to be assumed
 */
@WireType(name = "org.shouwang.hazard.extension-undecided", version = 1)
public record ExtensionUndecidedV1(
    Instant occurredAt, Instant requestedAt, String policyVersion, String calendar)
    implements HazardContract {

  public ExtensionUndecidedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    requestedAt = Required.instant(requestedAt, "requestedAt");
    Required.value(policyVersion, "policyVersion");
    Required.value(calendar, "calendar");
  }
}
