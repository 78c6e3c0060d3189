package org.shouwang.kit.known;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;

/** Which cooperatives there are. */
final class KnownCooperativesProjection extends AggregateView<KnownCooperative> {

  KnownCooperativesProjection() {
    super(
        "known-cooperatives",
        2,
        new KnownCooperative(null, null, false),
        CooperativeProposedV1.class,
        CooperativeDissolvedV1.class);
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

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_township", "district", "township"));
  }
}
