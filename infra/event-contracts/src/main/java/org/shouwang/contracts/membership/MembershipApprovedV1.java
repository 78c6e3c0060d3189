package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An application for membership was approved (入社批准).
 *
 * @param occurredAt when it happened in the world
 * @param cooperativeId the cooperative (合作社)
 * @param enterpriseId the enterprise (企业)
 */
@WireType(name = "org.shouwang.membership.approved", version = 1)
public record MembershipApprovedV1(Instant occurredAt, String cooperativeId, String enterpriseId)
    implements MembershipContract {

  public MembershipApprovedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(cooperativeId, "cooperativeId");
    Required.value(enterpriseId, "enterpriseId");
  }
}
