package org.shouwang.hazard.known;

import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.kit.projection.Projection;
import org.springframework.stereotype.Component;

/** Which enterprises there are. */
@Component
class KnownEnterprisesProjection implements Projection<KnownEnterprise> {
  static final String NAME = "known-enterprises";

  @Override
  public String name() {
    return NAME;
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
  public Class<KnownEnterprise> state() {
    return KnownEnterprise.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return type == EnterpriseRegisteredV1.class;
  }

  @Override
  public KnownEnterprise initial(String key) {
    return new KnownEnterprise(null, null, null);
  }

  @Override
  public KnownEnterprise fold(KnownEnterprise state, ContractEvent event, EventEnvelope envelope) {
    return event instanceof EnterpriseRegisteredV1 e
        ? new KnownEnterprise(envelope.district(), e.name(), e.township())
        : state;
  }
}
