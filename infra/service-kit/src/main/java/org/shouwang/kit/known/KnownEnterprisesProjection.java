package org.shouwang.kit.known;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;

/** Which enterprises there are. */
final class KnownEnterprisesProjection extends AggregateView<KnownEnterprise> {

  KnownEnterprisesProjection() {
    super(
        "known-enterprises",
        2,
        new KnownEnterprise(null, null, null),
        EnterpriseRegisteredV1.class);
  }

  @Override
  public KnownEnterprise fold(KnownEnterprise state, ContractEvent event, EventEnvelope envelope) {
    return event instanceof EnterpriseRegisteredV1 e
        ? new KnownEnterprise(envelope.district(), e.name(), e.township())
        : state;
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(ViewIndex.on("by_township", "district", "township"));
  }
}
