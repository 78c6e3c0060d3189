package org.shouwang.reporting.read.scoreboard;

import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipRejectedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.Reading;
import org.shouwang.kit.projection.ViewIndex;
import org.shouwang.reporting.read.scoreboard.MembershipCard.Standing;
import org.springframework.stereotype.Component;

/** Fills {@link MembershipCard}s: who was whose member when. */
@Component
final class MembershipsProjection extends AggregateView<MembershipCard> {
  static final String NAME = "memberships";
  private static final String COOPERATIVE = "cooperative";

  /** All memberships of some cooperatives, past ones among them. */
  static List<MembershipCard> of(Collection<String> cooperatives, Reading<MembershipCard> reading) {
    return reading.query(in(COOPERATIVE, cooperatives), null, Integer.MAX_VALUE).stream()
        .map(Reading.Entry::state)
        .toList();
  }

  MembershipsProjection() {
    super(
        NAME,
        1,
        new MembershipCard("", "", List.of()),
        MembershipAppliedV1.class,
        MembershipApprovedV1.class,
        MembershipRejectedV1.class,
        MembershipSuspendedV1.class,
        MembershipResumedV1.class,
        MembershipWithdrawnV1.class,
        MembershipExpelledV1.class);
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("cooperative_1", COOPERATIVE));
  }

  @Override
  public MembershipCard fold(MembershipCard card, ContractEvent event, EventEnvelope envelope) {
    Instant at = event.occurredAt();
    return switch (event) {
      case MembershipAppliedV1 e -> // a former member may apply again
          new MembershipCard(e.cooperativeId(), e.enterpriseId(), card.changes())
              .became(Standing.APPLIED, at);
      case MembershipApprovedV1 _, MembershipResumedV1 _ -> card.became(Standing.ACTIVE, at);
      case MembershipRejectedV1 _ -> card.became(Standing.REJECTED, at);
      case MembershipSuspendedV1 _ -> card.became(Standing.SUSPENDED, at);
      case MembershipWithdrawnV1 _ -> card.became(Standing.WITHDRAWN, at);
      case MembershipExpelledV1 _ -> card.became(Standing.EXPELLED, at);
      default -> throw new IllegalArgumentException("not about a membership: " + event.getClass());
    };
  }
}
