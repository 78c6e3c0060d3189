package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An overdue hazard was referred to enforcement; whatever follows is an officer's to order (移交执法).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param dueAt the deadline
 * @param cycle which cycle of the hazard's treatment, from 1 (治理轮次)
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.enforcement-referred", version = 1)
public record EnforcementReferredV1(
    Instant occurredAt, Instant dueAt, int cycle, String policyVersion) implements HazardContract {

  public EnforcementReferredV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
