package org.shouwang.contracts.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A person was registered; who she is stays in the vault (人员登记).
 *
 * @param occurredAt when it happened in the world
 * @param position what she does
 * @param employment how she is employed; absent for experts and officers
 * @param enterpriseId the enterprise she works for; absent for experts and officers
 */
@WireType(name = "org.shouwang.membership.person-registered", version = 1)
public record PersonRegisteredV1(
    Instant occurredAt,
    Position position,
    @Nullable Employment employment,
    @Nullable String enterpriseId)
    implements MembershipContract {

  public PersonRegisteredV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(position, "position");
  }
}
