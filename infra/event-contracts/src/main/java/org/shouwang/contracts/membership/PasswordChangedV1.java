package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An account's password was changed; the password itself is in no event (密码修改).
 *
 * @param occurredAt when it happened in the world
 */
@WireType(name = "org.shouwang.membership.password-changed", version = 1)
public record PasswordChangedV1(Instant occurredAt) implements MembershipContract {

  public PasswordChangedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
