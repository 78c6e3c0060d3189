package org.shouwang.kit.contract;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.kit.domain.DomainEvent;
import org.shouwang.kit.domain.Owner;

/**
 * How a service's private events become contract events, one for each, and back. Both directions
 * are exhaustive switches over sealed types, so that a new event cannot be forgotten.
 *
 * @param <E> the service's sealed domain events
 */
public interface ContractMapping<E extends DomainEvent> {
  /** The contract event of the newest version that says the same. */
  ContractEvent toContract(E event);

  /**
   * The domain event that a contract event stands for.
   *
   * @param owner whose the aggregate was at that event, as its envelope says
   * @throws IllegalArgumentException when the contract event belongs to another context
   */
  E toDomain(ContractEvent contract, Owner owner);
}
