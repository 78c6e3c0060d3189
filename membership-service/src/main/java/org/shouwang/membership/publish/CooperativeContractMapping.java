package org.shouwang.membership.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.CooperativeDissolvedV1;
import org.shouwang.contracts.membership.CooperativeEvaluatedV1;
import org.shouwang.contracts.membership.CooperativeKind;
import org.shouwang.contracts.membership.CooperativePilotedV1;
import org.shouwang.contracts.membership.CooperativeProposedV1;
import org.shouwang.contracts.membership.CooperativeRolledOutV1;
import org.shouwang.contracts.membership.LeadAppointedV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.cooperative.CooperativeEvent;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeDissolved;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeEvaluated;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativePiloted;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeProposed;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.CooperativeRolledOut;
import org.shouwang.membership.domain.cooperative.CooperativeEvent.LeadAppointed;
import org.shouwang.membership.domain.cooperative.Kind;
import org.shouwang.membership.domain.cooperative.Profile;

/** Events of cooperatives as contract events, and back. */
public final class CooperativeContractMapping implements ContractMapping<CooperativeEvent> {

  @Override
  public ContractEvent toContract(CooperativeEvent event) {
    return switch (event) {
      case CooperativeProposed e -> {
        Profile profile = e.profile();
        yield new CooperativeProposedV1(
            e.occurredAt(),
            profile.name(),
            CooperativeKind.valueOf(profile.kind().name()),
            profile.township(),
            profile.sponsor(),
            profile.fictitious());
      }
      case CooperativePiloted e -> new CooperativePilotedV1(e.occurredAt());
      case CooperativeEvaluated e -> new CooperativeEvaluatedV1(e.occurredAt(), e.conclusion());
      case CooperativeRolledOut e -> new CooperativeRolledOutV1(e.occurredAt());
      case CooperativeDissolved e -> new CooperativeDissolvedV1(e.occurredAt(), e.reason());
      case LeadAppointed e ->
          new LeadAppointedV1(e.occurredAt(), e.enterpriseId(), e.personId(), e.until());
    };
  }

  @Override
  public CooperativeEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case CooperativeProposedV1 e ->
          new CooperativeProposed(
              e.occurredAt(),
              owner,
              new Profile(
                  e.name(),
                  Kind.valueOf(e.kind().name()),
                  e.township(),
                  e.sponsor(),
                  e.fictitious()));
      case CooperativePilotedV1 e -> new CooperativePiloted(e.occurredAt());
      case CooperativeEvaluatedV1 e -> new CooperativeEvaluated(e.occurredAt(), e.conclusion());
      case CooperativeRolledOutV1 e -> new CooperativeRolledOut(e.occurredAt());
      case CooperativeDissolvedV1 e -> new CooperativeDissolved(e.occurredAt(), e.reason());
      case LeadAppointedV1 e ->
          new LeadAppointed(e.occurredAt(), e.leadEnterprise(), e.leadPerson(), e.until());
      default -> throw Foreign.to("cooperative", contract);
    };
  }
}
