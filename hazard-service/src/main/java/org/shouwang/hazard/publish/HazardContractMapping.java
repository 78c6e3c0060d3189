package org.shouwang.hazard.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.hazard.HazardContract;
import org.shouwang.hazard.domain.HazardEvent;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;

/** Hazard events as contract events, and back. */
public final class HazardContractMapping implements ContractMapping<HazardEvent> {

  @Override
  public ContractEvent toContract(HazardEvent event) {
    return ToContract.of(event);
  }

  @Override
  public HazardEvent toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof HazardContract event)) {
      throw new IllegalArgumentException("not about a hazard: " + contract.getClass());
    }
    return ToDomain.of(event, owner);
  }
}
