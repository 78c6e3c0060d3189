package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A person's data were erased: her key in the vault is destroyed (人员信息删除).
 *
 * @param occurredAt when it happened in the world
 */
@WireType(name = "org.shouwang.membership.person-erased", version = 1)
public record PersonErasedV1(Instant occurredAt) implements MembershipContract {

  public PersonErasedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
