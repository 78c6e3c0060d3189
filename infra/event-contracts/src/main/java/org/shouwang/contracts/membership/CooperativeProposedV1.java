package org.shouwang.contracts.membership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.Required;
import org.shouwang.contracts.WireType;

/**
 * A cooperative was proposed (合作社拟建).
 *
 * @param occurredAt when it happened in the world
 * @param name name of the cooperative
 * @param kind what it is grouped by
 * @param township township code (镇街) in charge
 * @param sponsor who initiates it, an organisation's name
 * @param fictitious true when invented for a demonstration, so that nobody takes it for real
 */
@WireType(name = "org.shouwang.membership.cooperative-proposed", version = 1)
public record CooperativeProposedV1(
    Instant occurredAt,
    String name,
    CooperativeKind kind,
    @Nullable String township,
    @Nullable String sponsor,
    boolean fictitious)
    implements MembershipContract {

  public CooperativeProposedV1 {
    occurredAt = Required.instant(occurredAt, "occurredAt");
    Required.value(name, "name");
    Required.value(kind, "kind");
  }
}
