package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An account was disabled (账户停用).
 *
 * @param occurredAt when it happened in the world
 * @param reason why, in words that name nobody
 */
@WireType(name = "org.shouwang.membership.account-disabled", version = 1)
public record AccountDisabledV1(Instant occurredAt, String reason) implements MembershipContract {

  public AccountDisabledV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(reason, "reason");
  }
}
