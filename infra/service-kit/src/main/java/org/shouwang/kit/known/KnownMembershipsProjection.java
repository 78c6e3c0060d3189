package org.shouwang.kit.known;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;

/** Which enterprise is a member of which cooperative. */
final class KnownMembershipsProjection extends AggregateView<KnownMembership> {

  KnownMembershipsProjection() {
    super(
        "known-memberships",
        4,
        new KnownMembership(null, null, false, null, null, null, -1),
        MembershipAppliedV1.class,
        MembershipApprovedV1.class,
        MembershipSuspendedV1.class,
        MembershipResumedV1.class,
        MembershipWithdrawnV1.class,
        MembershipExpelledV1.class);
  }

  @Override
  public KnownMembership fold(KnownMembership state, ContractEvent event, EventEnvelope envelope) {
    long version = envelope.sequence();
    return switch (event) {
      case MembershipAppliedV1 e ->
          new KnownMembership(
              e.cooperativeId(), e.enterpriseId(), false, null, null, null, version);
      case MembershipApprovedV1 e -> begun(state, e.occurredAt(), version);
      case MembershipResumedV1 e -> begun(state, e.occurredAt(), version);
      case MembershipSuspendedV1 e -> ended(state, e.occurredAt(), null, version);
      case MembershipWithdrawnV1 e ->
          ended(state, e.occurredAt(), KnownDeparture.WITHDRAWN, version);
      case MembershipExpelledV1 e -> ended(state, e.occurredAt(), KnownDeparture.EXPELLED, version);
      default -> state;
    };
  }

  private static KnownMembership begun(KnownMembership state, Instant at, long version) {
    return new KnownMembership(
        state.cooperative(), state.enterprise(), true, at, null, null, version);
  }

  /** Who leaves after a suspension was no member any more since that began. */
  private static KnownMembership ended(
      KnownMembership state, Instant at, @Nullable KnownDeparture left, long version) {
    return new KnownMembership(
        state.cooperative(),
        state.enterprise(),
        false,
        state.since(),
        state.active() ? at : state.until(),
        left,
        version);
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_enterprise", "enterprise"), ViewIndex.on("by_cooperative", "cooperative"));
  }
}
