package org.shouwang.contracts.hazard;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A closed hazard will be looked at again (待回头看).
 *
 * @param occurredAt when it happened in the world
 * @param dueAt by when at the latest; the next check of that enterprise may come before
 * @param policyVersion policy version (政策版本) whose numbers were used
 */
@WireType(name = "org.shouwang.hazard.look-back-scheduled", version = 1)
public record LookBackScheduledV1(Instant occurredAt, Instant dueAt, String policyVersion)
    implements HazardContract {

  public LookBackScheduledV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    dueAt = Required.instant(dueAt, "dueAt");
    Required.value(policyVersion, "policyVersion");
  }
}
