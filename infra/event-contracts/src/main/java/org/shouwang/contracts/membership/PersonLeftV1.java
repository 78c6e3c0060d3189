package org.shouwang.contracts.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A person left (人员离职).
 *
 * @param occurredAt when it happened in the world
 * @param enterpriseId the enterprise she left
 * @param position what she did there
 * @param reason why, in words that name nobody
 */
@WireType(name = "org.shouwang.membership.person-left", version = 1)
public record PersonLeftV1(
    Instant occurredAt, @Nullable String enterpriseId, Position position, @Nullable String reason)
    implements MembershipContract {

  public PersonLeftV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(position, "position");
  }
}
