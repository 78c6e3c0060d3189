package org.shouwang.kit.known;

import java.util.List;
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
        2,
        new KnownMembership(null, null, false),
        MembershipAppliedV1.class,
        MembershipApprovedV1.class,
        MembershipSuspendedV1.class,
        MembershipResumedV1.class,
        MembershipWithdrawnV1.class,
        MembershipExpelledV1.class);
  }

  @Override
  public KnownMembership fold(KnownMembership state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case MembershipAppliedV1 e -> new KnownMembership(e.cooperativeId(), e.enterpriseId(), false);
      case MembershipApprovedV1 e -> active(state, true);
      case MembershipResumedV1 e -> active(state, true);
      case MembershipSuspendedV1 e -> active(state, false);
      case MembershipWithdrawnV1 e -> active(state, false);
      case MembershipExpelledV1 e -> active(state, false);
      default -> state;
    };
  }

  private static KnownMembership active(KnownMembership state, boolean active) {
    return new KnownMembership(state.cooperative(), state.enterprise(), active);
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_enterprise", "enterprise"), ViewIndex.on("by_cooperative", "cooperative"));
  }
}
