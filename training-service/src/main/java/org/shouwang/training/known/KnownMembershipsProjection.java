package org.shouwang.training.known;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Which enterprise is a member of which cooperative. */
@Component
class KnownMembershipsProjection implements Projection<KnownMembership> {
  private static final Set<Class<? extends ContractEvent>> HANDLED =
      Set.of(
          MembershipAppliedV1.class,
          MembershipApprovedV1.class,
          MembershipSuspendedV1.class,
          MembershipResumedV1.class,
          MembershipWithdrawnV1.class,
          MembershipExpelledV1.class);

  @Override
  public String name() {
    return "known-memberships";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Set<Context> contexts() {
    return Set.of(Context.MEMBERSHIP);
  }

  @Override
  public Shape shape() {
    return Shape.PER_AGGREGATE;
  }

  @Override
  public Class<KnownMembership> state() {
    return KnownMembership.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HANDLED.contains(type);
  }

  @Override
  public KnownMembership initial(String key) {
    return new KnownMembership(null, null, false);
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
    return List.of(ViewIndex.on("by_cooperative", "cooperative"));
  }
}
