package org.shouwang.inspection.known;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.projection.AggregateView;
import org.springframework.stereotype.Component;

/** Who works where, by opaque id. */
@Component
class KnownPeopleProjection extends AggregateView<KnownPerson> {
  KnownPeopleProjection() {
    super(
        "known-people",
        1,
        new KnownPerson(null, null, false, false),
        PersonRegisteredV1.class,
        PersonLeftV1.class);
  }

  @Override
  public KnownPerson fold(KnownPerson state, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case PersonRegisteredV1 e ->
          new KnownPerson(
              envelope.district(), e.enterpriseId(), e.position() == Position.EXPERT, false);
      case PersonLeftV1 e ->
          new KnownPerson(state.district(), state.enterprise(), state.expert(), true);
      default -> state;
    };
  }
}
