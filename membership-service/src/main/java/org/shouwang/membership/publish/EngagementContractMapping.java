package org.shouwang.membership.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.ExpertEngagedV1;
import org.shouwang.contracts.membership.ExpertReleasedV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.expert.Engagement.Parties;
import org.shouwang.membership.domain.expert.EngagementEvent;
import org.shouwang.membership.domain.expert.EngagementEvent.ExpertEngaged;
import org.shouwang.membership.domain.expert.EngagementEvent.ExpertReleased;

/** Events of experts' engagements as contract events, and back. */
public final class EngagementContractMapping implements ContractMapping<EngagementEvent> {

  @Override
  public ContractEvent toContract(EngagementEvent event) {
    return switch (event) {
      case ExpertEngaged e ->
          new ExpertEngagedV1(
              e.occurredAt(), e.parties().personId(), e.parties().cooperativeId(), e.specialties());
      case ExpertReleased e ->
          new ExpertReleasedV1(
              e.occurredAt(), e.parties().personId(), e.parties().cooperativeId(), e.reason());
    };
  }

  @Override
  public EngagementEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case ExpertEngagedV1 e ->
          new ExpertEngaged(
              e.occurredAt(), new Parties(e.personId(), e.cooperativeId()), owner, e.specialties());
      case ExpertReleasedV1 e ->
          new ExpertReleased(
              e.occurredAt(), new Parties(e.personId(), e.cooperativeId()), e.reason());
      default -> throw Foreign.to("engagement", contract);
    };
  }
}
