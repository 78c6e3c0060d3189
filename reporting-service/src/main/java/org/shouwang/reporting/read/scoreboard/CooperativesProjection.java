package org.shouwang.reporting.read.scoreboard;

import java.time.Instant;
import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeEvaluatedV1;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativePilotedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.CooperativeRolledOutV1;
import org.shouwang.contracts.membership.LeadAppointedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.shouwang.reporting.read.scoreboard.CooperativeCard.LeadTerm;
import org.shouwang.reporting.read.scoreboard.CooperativeCard.Stage;
import org.springframework.stereotype.Component;

/** Fills {@link CooperativeCard}s, one per cooperative. */
@Component
final class CooperativesProjection extends AggregateView<CooperativeCard> {
  static final String NAME = "cooperatives";

  CooperativesProjection() {
    super(
        NAME,
        1,
        new CooperativeCard("", "", CooperativeKind.AREA, null, false, List.of(), List.of()),
        CooperativeProposedV1.class,
        CooperativePilotedV1.class,
        CooperativeEvaluatedV1.class,
        CooperativeRolledOutV1.class,
        CooperativeDissolvedV1.class,
        LeadAppointedV1.class);
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("district_1_name_1", "district", "name"));
  }

  @Override
  public CooperativeCard fold(CooperativeCard card, ContractEvent event, EventEnvelope envelope) {
    Instant at = event.occurredAt();
    return switch (event) {
      case CooperativeProposedV1 e ->
          new CooperativeCard(
                  envelope.district(),
                  e.name(),
                  e.kind(),
                  e.township(),
                  e.fictitious(),
                  List.of(),
                  List.of())
              .entered(Stage.PROPOSED, at);
      case CooperativePilotedV1 _ -> card.entered(Stage.PILOTING, at);
      case CooperativeEvaluatedV1 _ -> card.entered(Stage.EVALUATED, at);
      case CooperativeRolledOutV1 _ -> card.entered(Stage.ROLLED_OUT, at);
      case CooperativeDissolvedV1 _ -> card.entered(Stage.DISSOLVED, at);
      case LeadAppointedV1 e ->
          card.ledBy(new LeadTerm(e.leadEnterprise(), e.leadPerson(), at, e.until()));
      default -> throw new IllegalArgumentException("not about a cooperative: " + event.getClass());
    };
  }
}
