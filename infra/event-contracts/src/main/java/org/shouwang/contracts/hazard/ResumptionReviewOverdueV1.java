package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The review on site before a stopped operation is resumed was not held in time (复产复查逾期).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param cycle which cycle of the hazard's treatment, from 1 (治理轮次)
 */
@WireType(name = "org.shouwang.hazard.resumption-review-overdue", version = 1)
public record ResumptionReviewOverdueV1(Instant occurredAt, int cycle) implements HazardContract {

  public ResumptionReviewOverdueV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
