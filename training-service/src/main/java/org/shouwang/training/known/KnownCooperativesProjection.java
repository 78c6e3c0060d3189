package org.shouwang.training.known;

import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.kit.projection.Projection;
import org.springframework.stereotype.Component;

/** Which cooperatives there are. */
@Component
class KnownCooperativesProjection implements Projection<KnownCooperative> {
  private static final Set<Class<? extends ContractEvent>> HANDLED =
      Set.of(CooperativeProposedV1.class, CooperativeDissolvedV1.class);

  @Override
  public String name() {
    return "known-cooperatives";
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
  public Class<KnownCooperative> state() {
    return KnownCooperative.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HANDLED.contains(type);
  }

  @Override
  public KnownCooperative initial(String key) {
    return new KnownCooperative(null, null, false);
  }

  @Override
  public KnownCooperative fold(
      KnownCooperative state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case CooperativeProposedV1 e ->
          new KnownCooperative(envelope.district(), e.township(), false);
      case CooperativeDissolvedV1 e ->
          new KnownCooperative(state.district(), state.township(), true);
      default -> state;
    };
  }
}
