package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An enterprise applied for membership (入社申请).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative (合作社)
 * @param enterpriseId the enterprise (企业)
 */
@WireType(name = "org.shouwang.membership.applied", version = 1)
public record MembershipAppliedV1(Instant occurredAt, String cooperativeId, String enterpriseId)
    implements MembershipContract {

  public MembershipAppliedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(enterpriseId, "enterpriseId");
  }
}
