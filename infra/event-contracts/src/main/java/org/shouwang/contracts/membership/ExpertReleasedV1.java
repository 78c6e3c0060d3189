package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An expert was released (专家解聘).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param cooperativeId the cooperative (合作社)
 * @param reason why, in words that name nobody
 */
@WireType(name = "org.shouwang.membership.expert-released", version = 1)
public record ExpertReleasedV1(
    Instant occurredAt, String personId, String cooperativeId, String reason)
    implements MembershipContract {

  public ExpertReleasedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(reason, "reason");
  }
}
