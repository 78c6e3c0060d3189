package org.shouwang.membership.publish;

import org.shouwang.contracts.ContractEvent;
import org.shouwang.contracts.membership.MembershipAppliedV1;
import org.shouwang.contracts.membership.MembershipApprovedV1;
import org.shouwang.contracts.membership.MembershipExpelledV1;
import org.shouwang.contracts.membership.MembershipRejectedV1;
import org.shouwang.contracts.membership.MembershipResumedV1;
import org.shouwang.contracts.membership.MembershipSuspendedV1;
import org.shouwang.contracts.membership.MembershipWithdrawnV1;
import org.shouwang.kit.contract.ContractMapping;
import org.shouwang.kit.domain.Owner;
import org.shouwang.membership.domain.member.Membership.Parties;
import org.shouwang.membership.domain.member.MembershipEvent;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipApplied;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipApproved;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipExpelled;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipRejected;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipResumed;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipSuspended;
import org.shouwang.membership.domain.member.MembershipEvent.MembershipWithdrawn;

/** Events of memberships as contract events, and back. */
public final class MembershipContractMapping implements ContractMapping<MembershipEvent> {

  @Override
  public ContractEvent toContract(MembershipEvent event) {
    String cooperative = event.parties().cooperativeId();
    String enterprise = event.parties().enterpriseId();
    return switch (event) {
      case MembershipApplied e -> new MembershipAppliedV1(e.occurredAt(), cooperative, enterprise);
      case MembershipApproved e ->
          new MembershipApprovedV1(e.occurredAt(), cooperative, enterprise);
      case MembershipRejected e ->
          new MembershipRejectedV1(e.occurredAt(), cooperative, enterprise, e.reason());
      case MembershipSuspended e ->
          new MembershipSuspendedV1(e.occurredAt(), cooperative, enterprise, e.reason());
      case MembershipResumed e -> new MembershipResumedV1(e.occurredAt(), cooperative, enterprise);
      case MembershipWithdrawn e ->
          new MembershipWithdrawnV1(e.occurredAt(), cooperative, enterprise, e.reason());
      case MembershipExpelled e ->
          new MembershipExpelledV1(e.occurredAt(), cooperative, enterprise, e.reason());
    };
  }

  @Override
  public MembershipEvent toDomain(ContractEvent contract, Owner owner) {
    return switch (contract) {
      case MembershipAppliedV1 e ->
          new MembershipApplied(
              e.occurredAt(), new Parties(e.cooperativeId(), e.enterpriseId()), owner);
      case MembershipApprovedV1 e ->
          new MembershipApproved(e.occurredAt(), new Parties(e.cooperativeId(), e.enterpriseId()));
      case MembershipRejectedV1 e ->
          new MembershipRejected(
              e.occurredAt(), new Parties(e.cooperativeId(), e.enterpriseId()), e.reason());
      case MembershipSuspendedV1 e ->
          new MembershipSuspended(
              e.occurredAt(), new Parties(e.cooperativeId(), e.enterpriseId()), e.reason());
      case MembershipResumedV1 e ->
          new MembershipResumed(e.occurredAt(), new Parties(e.cooperativeId(), e.enterpriseId()));
      case MembershipWithdrawnV1 e ->
          new MembershipWithdrawn(
              e.occurredAt(), new Parties(e.cooperativeId(), e.enterpriseId()), e.reason());
      case MembershipExpelledV1 e ->
          new MembershipExpelled(
              e.occurredAt(), new Parties(e.cooperativeId(), e.enterpriseId()), e.reason());
      default -> throw Foreign.to("membership", contract);
    };
  }
}
