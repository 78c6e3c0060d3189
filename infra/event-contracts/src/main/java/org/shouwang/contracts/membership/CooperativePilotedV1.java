package org.shouwang.contracts.membership;

import java.time.Instant;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A cooperative began its pilot (合作社试点).
 *
 * @param occurredAt when it happened in the world
 */
@WireType(name = "org.shouwang.membership.cooperative-piloted", version = 1)
public record CooperativePilotedV1(Instant occurredAt) implements MembershipContract {

  public CooperativePilotedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
  }
}
