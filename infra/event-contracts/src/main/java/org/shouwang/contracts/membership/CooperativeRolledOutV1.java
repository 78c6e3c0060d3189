package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A cooperative was rolled out (合作社推广).
 *
 * @param occurredAt when it happened in the world
 */
@WireType(name = "org.shouwang.membership.cooperative-rolled-out", version = 1)
public record CooperativeRolledOutV1(Instant occurredAt) implements MembershipContract {

  public CooperativeRolledOutV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
