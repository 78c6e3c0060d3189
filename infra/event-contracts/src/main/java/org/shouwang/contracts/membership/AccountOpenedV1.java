package org.shouwang.contracts.membership;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * An account was opened (账户开通).
 *
 * @param occurredAt when it happened in the world
 * @param personId the person, by opaque id
 * @param roles role names; a new role needs no new version of this event
 * @param districtCode district (区县) whose data it may touch, GB/T 2260
 * @param townshipCode township (镇街) whose data it may touch
 * @param cooperativeId cooperative whose data it may touch
 * @param enterpriseId enterprise whose data it may touch
 */
@WireType(name = "org.shouwang.membership.account-opened", version = 1)
public record AccountOpenedV1(
    Instant occurredAt,
    String personId,
    List<String> roles,
    @Nullable String districtCode,
    @Nullable String townshipCode,
    @Nullable String cooperativeId,
    @Nullable String enterpriseId)
    implements MembershipContract {

  public AccountOpenedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(personId, "personId");
    roles = Required.list(roles, "roles");
  }
}
