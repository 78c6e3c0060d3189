package org.shouwang.training.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.training.CaseStudySharedV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.training.domain.CaseStudyEvent;
import org.shouwang.training.domain.CaseStudyEvent.CaseStudyShared;

/** Case study events as contract events, and back. */
public final class CaseStudyContractMapping implements ContractMapping<CaseStudyEvent> {

  @Override
  public ContractEvent toContract(CaseStudyEvent event) {
    return switch (event) {
      case CaseStudyShared e ->
          new CaseStudySharedV1(
              e.occurredAt(), e.cooperative(), e.title(), e.lesson(), e.accidentType());
    };
  }

  @Override
  public CaseStudyEvent toDomain(ContractEvent contract, Owner owner) {
    if (!(contract instanceof CaseStudySharedV1 e)) {
      throw new IllegalArgumentException("not about a case study: " + contract.getClass());
    }
    return new CaseStudyShared(e.occurredAt(), owner, e.title(), e.lesson(), e.accidentType());
  }
}
