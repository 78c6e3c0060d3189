package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A cooperative was dissolved (合作社解散).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 */
@WireType(name = "org.shouwang.membership.cooperative-dissolved", version = 1)
public record CooperativeDissolvedV1(Instant occurredAt, String reason)
    implements MembershipContract {

  public CooperativeDissolvedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
  }
}
