package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An overdue hazard was escalated (隐患升级).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param level to whom
 * @param dueAt the deadline
 * @param cycle which cycle of the hazard's treatment, from 1 (治理轮次)
 * @param nextAt when the next step is taken: the next level, or after L3 the referral to
 *     enforcement
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.escalated", version = 1)
public record HazardEscalatedV1(
    Instant occurredAt,
    EscalationLevel level,
    Instant dueAt,
    int cycle,
    Instant nextAt,
    String policyVersion)
    implements HazardContract {

  public HazardEscalatedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(level, "level");
    dueAt = Required.instant(dueAt, "dueAt");
    nextAt = Required.instant(nextAt, "nextAt");
    Required.value(policyVersion, "policyVersion");
  }
}
