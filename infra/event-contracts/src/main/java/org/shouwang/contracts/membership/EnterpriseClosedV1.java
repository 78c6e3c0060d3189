package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An enterprise closed (企业注销).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 */
@WireType(name = "org.shouwang.membership.enterprise-closed", version = 1)
public record EnterpriseClosedV1(Instant occurredAt, String reason) implements MembershipContract {

  public EnterpriseClosedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
  }
}
