package org.shouwang.training.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.DrillHeldV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.training.domain.DrillEvent;
import org.shouwang.training.domain.DrillEvent.DrillHeld;
import org.shouwang.training.domain.DrillKind;

/** Drill events as contract events, and back. */
public final class DrillContractMapping implements ContractMapping<DrillEvent> {

  @Override
  public ContractEvent toContract(DrillEvent event) {
    return switch (event) {
      case DrillHeld e ->
          new DrillHeldV1(
              e.occurredAt(),
              e.owner().cooperative(),
              org.shouwang.contracts.training.DrillKind.valueOf(e.kind().name()),
              e.scenario(),
              e.participants(),
              e.attendance(),
              e.evaluation());
    };
  }

  @Override
  public DrillEvent toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof DrillHeldV1 e)) {
      throw new IllegalArgumentException("not about a drill: " + contract.getClass());
    }
    return new DrillHeld(
        e.occurredAt(),
        owner,
        DrillKind.valueOf(e.kind().name()),
        e.scenario(),
        e.participants(),
        e.attendance(),
        e.evaluation());
  }
}
