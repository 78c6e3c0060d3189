package org.shouwang.kit.known;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.EnterpriseClosedV1;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;

/** Which enterprises there are. */
final class KnownEnterprisesProjection extends AggregateView<KnownEnterprise> {

  KnownEnterprisesProjection() {
    super(
        "known-enterprises",
        3,
        new KnownEnterprise(null, null, null, false),
        EnterpriseRegisteredV1.class,
        EnterpriseClosedV1.class);
  }

  @Override
  public KnownEnterprise fold(KnownEnterprise state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case EnterpriseRegisteredV1 e ->
          new KnownEnterprise(envelope.district(), e.name(), e.township(), false);
      case EnterpriseClosedV1 e ->
          new KnownEnterprise(state.district(), state.name(), state.township(), true);
      default -> state;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_township", "district", "township"));
  }
}
