package org.shouwang.inspection.known;

import java.util.List;
import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.ExpertReleasedV1;
import org.shouwang.kit.projection.Projection;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Which expert is engaged by which cooperative. */
@Component
class KnownExpertsProjection implements Projection<KnownExpert> {
  private static final Set<Class<? extends ContractEvent>> HANDLED =
      Set.of(ExpertEngagedV1.class, ExpertReleasedV1.class);

  @Override
  public String name() {
    return "known-experts";
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
  public Class<KnownExpert> state() {
    return KnownExpert.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HANDLED.contains(type);
  }

  @Override
  public KnownExpert initial(String key) {
    return new KnownExpert(null, null, false);
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
