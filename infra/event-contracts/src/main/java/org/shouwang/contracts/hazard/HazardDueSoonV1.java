package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard's deadline comes near (隐患临期).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param dueAt the deadline
 * @param cycle which cycle of the hazard's treatment, from 1 (治理轮次)
 * @param policyVersion policy version (政策版本) whose numbers were used
 * @param assigneeId the person in charge, by opaque id, if one is named
 */
@WireType(name = "org.shouwang.hazard.due-soon", version = 1)
public record HazardDueSoonV1(
    Instant occurredAt, Instant dueAt, int cycle, String policyVersion, @Nullable String assigneeId)
    implements HazardContract {

  public HazardDueSoonV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
