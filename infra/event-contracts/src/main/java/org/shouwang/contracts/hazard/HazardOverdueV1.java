package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A hazard is not rectified although its deadline is over (隐患逾期).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param dueAt the deadline
 * @param cycle which cycle of the hazard's treatment, from 1 (治理轮次)
 * @param escalatesAt when it is escalated next; absent where that follows in the same commit, or
 *     all steps were taken
 * @param policyVersion policy version (政策版本) whose numbers were used; absent where none was
 * @param assigneeId the person in charge, by opaque id, if one is named
 */
@WireType(name = "org.shouwang.hazard.overdue", version = 1)
public record HazardOverdueV1(
    Instant occurredAt,
    Instant dueAt,
    int cycle,
    @Nullable Instant escalatesAt,
    @Nullable String policyVersion,
    @Nullable String assigneeId)
    implements HazardContract {

  public HazardOverdueV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    dueAt = Required.instant(dueAt, "dueAt");
    escalatesAt = Required.optional(escalatesAt);
  }
}
