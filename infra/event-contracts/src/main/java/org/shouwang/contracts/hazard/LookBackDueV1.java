package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * The look-back at a closed hazard is due (回头看到期).
 *
 * @param occurredAt when the time had come, however late it was recorded
 * @param cycle which cycle of the hazard's treatment, from 1 (治理轮次)
 */
@WireType(name = "org.shouwang.hazard.look-back-due", version = 1)
public record LookBackDueV1(Instant occurredAt, int cycle) implements HazardContract {

  public LookBackDueV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
