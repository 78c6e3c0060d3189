package org.shouwang.membership.publish;

import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.PersonErasedV1;
import org.shouwang.contracts.membership.PersonLeftV1;
import org.shouwang.contracts.membership.PersonRegisteredV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.person.Employment;
import org.shouwang.membership.domain.person.PersonEvent;
import org.shouwang.membership.domain.person.PersonEvent.PersonErased;
import org.shouwang.membership.domain.person.PersonEvent.PersonLeft;
import org.shouwang.membership.domain.person.PersonEvent.PersonRegistered;
import org.shouwang.membership.domain.person.Position;

/** Events of people as contract events, and back. */
public final class PersonContractMapping implements ContractMapping<PersonEvent> {

  @Override
  public ContractEvent toContract(PersonEvent event) {
    return switch (event) {
      case PersonRegistered e ->
          new PersonRegisteredV1(
              e.occurredAt(),
              contract(e.position()),
              contract(e.employment()),
              e.owner().enterprise());
      case PersonLeft e ->
          new PersonLeftV1(e.occurredAt(), e.enterpriseId(), contract(e.position()), e.reason());
      case PersonErased e -> new PersonErasedV1(e.occurredAt());
    };
  }

  @Override
  public PersonEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case PersonRegisteredV1 e ->
          new PersonRegistered(
              e.occurredAt(),
              owner,
              Position.valueOf(e.position().name()),
              e.employment() == null ? null : Employment.valueOf(e.employment().name()));
      case PersonLeftV1 e ->
          new PersonLeft(
              e.occurredAt(), e.enterpriseId(), Position.valueOf(e.position().name()), e.reason());
      case PersonErasedV1 e -> new PersonErased(e.occurredAt());
      default -> throw Foreign.to("person", contract);
    };
  }

  private static org.shouwang.contracts.membership.Position contract(Position position) {
    return org.shouwang.contracts.membership.Position.valueOf(position.name());
  }

  private static org.shouwang.contracts.membership.@Nullable Employment contract(
      @Nullable Employment employment) {
    return employment == null
        ? null
        : org.shouwang.contracts.membership.Employment.valueOf(employment.name());
  }
}
