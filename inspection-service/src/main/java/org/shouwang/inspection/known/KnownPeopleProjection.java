package org.shouwang.inspection.known;

import java.util.Set;
import org.shouwang.contracts.Context;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.contracts.membership.Position;
import org.shouwang.kit.projection.Projection;
import org.springframework.stereotype.Component;

/** Who works where, by opaque id. */
@Component
class KnownPeopleProjection implements Projection<KnownPerson> {
  private static final Set<Class<? extends ContractEvent>> HANDLED =
      Set.of(PersonRegisteredV1.class, PersonLeftV1.class);

  @Override
  public String name() {
    return "known-people";
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
  public Class<KnownPerson> state() {
    return KnownPerson.class;
  }

  @Override
  public boolean handles(Class<? extends ContractEvent> type) {
    return HANDLED.contains(type);
  }

  @Override
  public KnownPerson initial(String key) {
    return new KnownPerson(null, null, false, false);
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
