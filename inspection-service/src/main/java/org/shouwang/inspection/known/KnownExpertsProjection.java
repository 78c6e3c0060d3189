package org.shouwang.inspection.known;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.ExpertReleasedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Which expert is engaged by which cooperative. */
@Component
class KnownExpertsProjection extends AggregateView<KnownExpert> {
  KnownExpertsProjection() {
    super(
        "known-experts",
        1,
        new KnownExpert(null, null, false),
        ExpertEngagedV1.class,
        ExpertReleasedV1.class);
  }

  @Override
  public KnownExpert fold(KnownExpert state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case ExpertEngagedV1 e -> new KnownExpert(e.personId(), e.cooperativeId(), false);
      case ExpertReleasedV1 e -> new KnownExpert(state.person(), state.cooperative(), true);
      default -> state;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_person", "person"));
  }
}
