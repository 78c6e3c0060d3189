package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A member was expelled (除名).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative (合作社)
 * @param enterpriseId the enterprise (企业)
 * @param reason why, in words that name nobody
 */
@WireType(name = "org.shouwang.membership.expelled", version = 1)
public record MembershipExpelledV1(
    Instant occurredAt, String cooperativeId, String enterpriseId, String reason)
    implements MembershipContract {

  public MembershipExpelledV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(enterpriseId, "enterpriseId");
    Required.value(reason, "reason");
  }
}
