package org.shouwang.membership.read.people;

import java.util.List;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.EventEnvelope;
import org.shouwang.contracts.membership.PersonErasedV1;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.kit.projection.AggregateView;
import org.shouwang.kit.projection.ViewIndex;
import org.springframework.stereotype.Component;

/** Every person by her opaque id: no name ever comes here. */
@Component
class PeopleProjection extends AggregateView<PersonRow> {
  static final String NAME = "people";

  PeopleProjection() {
    super(
        NAME,
        1,
        PersonRow.EMPTY,
        PersonRegisteredV1.class,
        PersonLeftV1.class,
        PersonErasedV1.class);
  }

  @Override
  public PersonRow fold(PersonRow row, ContractEvent event, EventEnvelope envelope) {
    return switch (event) {
      case PersonRegisteredV1 e ->
          new PersonRow(
              envelope.district(),
              e.enterpriseId(),
              e.position(),
              e.employment(),
              true,
              false,
              e.occurredAt(),
              null,
              envelope.sequence());
      case PersonLeftV1 e -> row.left(e.occurredAt(), envelope.sequence());
      case PersonErasedV1 e -> row.erased(envelope.sequence());
      default -> row;
    };
  }

  @Override
  public List<ViewIndex> indexes() {
    return List.of(
        ViewIndex.on("by_enterprise", "enterpriseId", "position"),
        ViewIndex.on("by_district", "district", "position"));
  }
}
