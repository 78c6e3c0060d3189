package org.shouwang.membership.publish;

import org.jspecify.annotations.Nullable;
import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.EnterpriseClosedV1;
import org.shouwang.contracts.membership.EnterpriseRegisteredV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.enterprise.CreditCode;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent.EnterpriseClosed;
import org.shouwang.membership.domain.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.shouwang.membership.domain.enterprise.Profile;

/** Events of enterprises as contract events, and back. */
public final class EnterpriseContractMapping implements ContractMapping<EnterpriseEvent> {

  @Override
  public ContractEvent toContract(EnterpriseEvent event) {
    return switch (event) {
      case EnterpriseRegistered e -> {
        Profile profile = e.profile();
        CreditCode code = profile.creditCode();
        yield new EnterpriseRegisteredV1(
            e.occurredAt(),
            profile.name(),
            code == null ? null : code.text(),
            profile.township(),
            profile.industry(),
            profile.address(),
            profile.fictitious());
      }
      case EnterpriseClosed e -> new EnterpriseClosedV1(e.occurredAt(), e.reason());
    };
  }

  @Override
  public EnterpriseEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case EnterpriseRegisteredV1 e ->
          new EnterpriseRegistered(
              e.occurredAt(),
              owner,
              new Profile(
                  e.name(),
                  code(e.creditCode()),
                  e.township(),
                  e.industry(),
                  e.address(),
                  e.fictitious()));
      case EnterpriseClosedV1 e -> new EnterpriseClosed(e.occurredAt(), e.reason());
      default -> throw Foreign.to("enterprise", contract);
    };
  }

  private static @Nullable CreditCode code(@Nullable String text) {
    return text == null ? null : new CreditCode(text);
  }
}
