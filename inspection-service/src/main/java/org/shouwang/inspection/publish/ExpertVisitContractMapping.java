package org.shouwang.inspection.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.inspection.ExpertVisitCompletedV1;
import org.shouwang.contracts.inspection.ExpertVisitPurpose;
import org.shouwang.inspection.domain.ExpertVisitEvent;
import org.shouwang.inspection.domain.ExpertVisitEvent.ExpertVisitCompleted;
import org.shouwang.inspection.domain.Purpose;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;

/** Expert visit events as contract events, and back. */
public final class ExpertVisitContractMapping implements ContractMapping<ExpertVisitEvent> {

  @Override
  public ContractEvent toContract(ExpertVisitEvent event) {
    return switch (event) {
      case ExpertVisitCompleted e ->
          new ExpertVisitCompletedV1(
              e.occurredAt(),
              e.cooperative(),
              e.owner().enterprise(),
              e.experts(),
              ExpertVisitPurpose.valueOf(e.purpose().name()),
              e.summary());
    };
  }

  @Override
  public ExpertVisitEvent toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof ExpertVisitCompletedV1 e)) {
      throw new IllegalArgumentException("not about an expert visit: " + contract.getClass());
    }
    return new ExpertVisitCompleted(
        e.occurredAt(), owner, e.experts(), Purpose.valueOf(e.purpose().name()), e.summary());
  }
}
